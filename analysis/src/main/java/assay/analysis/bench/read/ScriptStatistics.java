package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import java.util.List;

/// What vitest and tinybench state of one benchmark.
final class ScriptStatistics {
    private static final double CONFIDENCE = 0.95;
    private static final List<String> PERCENTILES = List.of("p50", "p75", "p90", "p95", "p99", "p995", "p999");

    private ScriptStatistics() {}

    /// @param latency the times
    /// @param counted where the number of samples stands
    static BenchmarkDraft benchmark(String name, JsonObject latency, JsonObject counted) throws BadEntryException {
        String mode = BenchmarkId.AVERAGE_TIME;
        double mean = latency.number("mean");
        BenchmarkDraft benchmark = new BenchmarkDraft(name, mode, Units.ofScore("ms/op", mode))
                .forks(
                        Replication.PROCESS,
                        RawForks.ofOne(latency.list("samples").numbers()))
                .score(Score.of(mean, latency.number("moe"), CONFIDENCE))
                .percentile(0, latency.number("min"))
                .percentile(50, latency.number("median"))
                .percentile(100, latency.number("max"))
                .setting("samples", counted.text("sampleCount", latency.text("samplesCount", "")))
                .setting("sd", latency.text("sd"));
        for (String percentile : PERCENTILES) {
            String digits = (percentile.substring(1) + "0").substring(0, 3);
            double share = Double.parseDouble(digits) / 10;
            benchmark.percentileIfAbsent(share, latency.number(percentile));
        }
        if (!benchmark.hasNumber()) {
            throw new BadEntryException("has no mean for '" + name + "'");
        }
        return benchmark;
    }
}
