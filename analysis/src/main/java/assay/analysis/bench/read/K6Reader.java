package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the summary of k6: the data of `handleSummary`, and the flatter form of `--summary-export`. A run of a
/// load test is one fork with one iteration, its only value; how its requests spread stands in the percentiles.
///
/// Trends are latencies in milliseconds whose score is the mean; counters are judged by their rate; of a rate
/// and a gauge nothing says which way is better, so they are judged by nothing. The tags of a sub-metric
/// (`http_req_duration{expected_response:true}`) are parameters. Thresholds mean the opposite in the two forms:
/// in `--summary-export` true is failed.
final class K6Reader implements FormatReader {
    private static final Pattern TAGGED = Pattern.compile("([^{]*)\\{(.*)\\}");
    private static final Pattern PERCENTILE = Pattern.compile("p\\((\\d{1,3}(?:\\.\\d{1,10})?)\\)");

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("k6");
        JsonObject document = JsonEntries.readWhole(source, draft);
        JsonObject metrics = document.object("metrics");
        String duration = document.object("state").text("testRunDurationMs");
        for (String name : metrics.names()) {
            try {
                take(name, metrics.object(name), duration == null ? "" : duration, draft);
            } catch (BadEntryException e) {
                draft.leaveOut("metric " + name, e);
            }
        }
    }

    private static void take(String name, JsonObject metric, String duration, FileDraft draft)
            throws BadEntryException, IOException {
        boolean isFlat = !metric.has("values");
        JsonObject values = isFlat ? metric : metric.object("values");
        BenchmarkDraft benchmark = draftOf(name, type(metric, values), metric.text("contains", ""), values, isFlat);
        if (!benchmark.hasNumber()) {
            throw new BadEntryException("has no value");
        }
        benchmark.setting("testRunDurationMs", duration);
        thresholds(name, metric.object("thresholds"), isFlat, draft);
        draft.add(benchmark, "metric " + name);
    }

    private static String type(JsonObject metric, JsonObject values) {
        String stated = metric.text("type");
        if (stated != null) {
            return stated;
        }
        return values.has("avg") ? "trend" : values.has("count") ? "counter" : values.has("passes") ? "rate" : "gauge";
    }

    private static BenchmarkDraft draftOf(
            String name, String type, String contains, JsonObject values, boolean isFlat) {
        return switch (type) {
            case "trend" -> trend(name, contains, values, isFlat);
            case "counter" -> {
                String unit = contains.equals("data") ? "B/s" : "1/s";
                BenchmarkDraft counter =
                        named(name, BenchmarkId.THROUGHPUT, Units.ofScore(unit, BenchmarkId.THROUGHPUT));
                yield single(counter, values.number("rate"))
                        .secondary("count", Units.ofSecondary("counts"), values.number("count"));
            }
            case "rate" ->
                single(named(name, BenchmarkId.VALUE, ratio()), values.number("rate", values.number("value")))
                        .secondary("passes", Units.ofSecondary("counts"), values.number("passes"))
                        .secondary("fails", Units.ofSecondary("counts"), values.number("fails"));
            default ->
                single(named(name, BenchmarkId.VALUE, Units.ofSecondary("")), values.number("value"))
                        .percentile(0, values.number("min"))
                        .percentile(100, values.number("max"));
        };
    }

    private static BenchmarkUnit ratio() {
        return new BenchmarkUnit("", Unit.RATIO, 1, Direction.NEITHER);
    }

    /// The flat form does not say what a trend contains; all that k6 measures itself are times.
    private static BenchmarkDraft trend(String name, String contains, JsonObject values, boolean isFlat) {
        boolean isTime =
                contains.equals("time") || isFlat && (name.startsWith("http_req_") || name.endsWith("_duration"));
        String mode = isTime ? BenchmarkId.SAMPLE : BenchmarkId.VALUE;
        BenchmarkUnit unit = isTime ? Units.ofScore("ms", mode) : Units.ofSecondary(contains.equals("data") ? "B" : "");
        BenchmarkDraft trend = single(named(name, mode, unit), values.number("avg"))
                .percentile(0, values.number("min"))
                .percentile(50, values.number("med"))
                .percentile(100, values.number("max"));
        for (String statistic : values.names()) {
            Matcher matcher = PERCENTILE.matcher(statistic);
            if (matcher.matches()) {
                trend.percentile(Double.parseDouble(matcher.group(1)), values.number(statistic));
            }
        }
        return trend;
    }

    private static BenchmarkDraft single(BenchmarkDraft benchmark, double value) {
        return benchmark.score(Score.of(value)).forks(Replication.PROCESS, RawForks.ofSingles(new double[] {value}));
    }

    private static BenchmarkDraft named(String name, String mode, BenchmarkUnit unit) {
        Matcher matcher = TAGGED.matcher(name);
        if (!matcher.matches()) {
            return new BenchmarkDraft(name, mode, unit);
        }
        BenchmarkDraft benchmark = new BenchmarkDraft(matcher.group(1), mode, unit);
        for (String tag : matcher.group(2).split(",")) {
            int colon = tag.indexOf(':');
            benchmark.param(
                    (colon < 0 ? tag : tag.substring(0, colon)).strip(),
                    colon < 0 ? "" : tag.substring(colon + 1).strip());
        }
        return benchmark;
    }

    private static void thresholds(String name, JsonObject thresholds, boolean isFlat, FileDraft draft) {
        for (String threshold : thresholds.names()) {
            String state = isFlat
                    ? thresholds.text(threshold)
                    : thresholds.object(threshold).text("ok");
            if ((isFlat ? "true" : "false").equals(state)) {
                draft.problem(
                        Code.FAILED,
                        "metric " + name,
                        "The threshold '" + threshold + "' of " + name + " was crossed.");
            }
        }
    }
}
