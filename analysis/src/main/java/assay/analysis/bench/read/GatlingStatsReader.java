package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import java.io.IOException;

/// Reads `stats.json` and `global_stats.json` of a Gatling report (up to 3.13). A run of a load test is one
/// fork with one iteration. Times are milliseconds; the score is the mean over all requests, also those that
/// failed.
///
/// `percentiles1` to `percentiles4` are 50, 75, 95 and 99 unless Gatling was configured otherwise, which the
/// file does not tell.
final class GatlingStatsReader implements FormatReader {
    private static final double[] PERCENTILES = {50, 75, 95, 99};
    private static final int MOST_DEPTH = 64;

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("Gatling");
        JsonObject document = JsonEntries.readWhole(source, draft);
        if (document.has("numberOfRequests")) {
            take("", document, draft);
        } else {
            node("", document, 0, draft);
        }
    }

    /// A group or request with what is in it; the root is called as Gatling does.
    private static void node(String path, JsonObject node, int depth, FileDraft draft) throws IOException {
        take(path, node.object("stats"), draft);
        JsonObject contents = node.object("contents");
        for (String key : contents.names()) {
            JsonObject child = contents.object(key);
            String name = child.text("name", key);
            if (depth < MOST_DEPTH) {
                node(path.isEmpty() ? name : path + " / " + name, child, depth + 1, draft);
            }
        }
    }

    private static void take(String path, JsonObject stats, FileDraft draft) throws IOException {
        String mode = BenchmarkId.SAMPLE;
        String name = path.isEmpty() ? stats.text("name", "All Requests") : path;
        BenchmarkDraft benchmark = new BenchmarkDraft(name, mode, Units.ofScore("ms", mode));
        double mean = total(stats, "meanResponseTime");
        benchmark
                .score(Score.of(mean))
                .forks(Replication.PROCESS, RawForks.ofSingles(new double[] {mean}))
                .percentile(0, total(stats, "minResponseTime"))
                .percentile(100, total(stats, "maxResponseTime"));
        for (int index = 0; index < PERCENTILES.length; index++) {
            benchmark.percentile(PERCENTILES[index], total(stats, "percentiles" + (index + 1)));
        }
        benchmark
                .secondary("requests", Units.ofSecondary("counts"), total(stats, "numberOfRequests"))
                .secondary(
                        "failed",
                        Units.ofSecondary("counts"),
                        stats.object("numberOfRequests").number("ko"))
                .secondary(
                        "throughput",
                        Units.ofScore("req/s", BenchmarkId.THROUGHPUT),
                        total(stats, "meanNumberOfRequestsPerSecond"));
        if (benchmark.hasNumber()) {
            draft.add(benchmark, "request " + name);
        } else {
            draft.leaveOut("request " + name, new BadEntryException("has no 'meanResponseTime'"));
        }
    }

    private static double total(JsonObject stats, String name) {
        return stats.object(name).number("total");
    }
}
