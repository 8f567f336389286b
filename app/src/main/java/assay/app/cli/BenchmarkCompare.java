package assay.app.cli;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.verdict.VerdictOptions;
import assay.app.bench.ResultComparison;
import assay.app.runs.RunSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/// `assay compare` of runs with benchmarks.
final class BenchmarkCompare {
    private final double thresholdPercent;
    private final boolean json;
    private final PrintWriter out;

    /// @param thresholdPercent smallest change that matters, NaN for the default
    BenchmarkCompare(double thresholdPercent, boolean json, PrintWriter out) {
        this.thresholdPercent = thresholdPercent;
        this.json = json;
        this.out = out;
    }

    /// @throws BadInputException if a candidate holds no benchmarks
    void compare(RunSource base, List<RunSource> candidates) throws IOException, BadInputException {
        for (RunSource candidate : candidates) {
            if (!candidate.run().kind().isScored()) {
                throw new BadInputException("'%s' holds no benchmarks, as '%s' does; compare it with a recording."
                        .formatted(candidate.run().name(), base.run().name()));
            }
        }
        List<ResultComparison> comparisons = ResultComparison.of(
                file(base), candidates.stream().map(BenchmarkCompare::file).toList(), options());
        if (json) {
            BenchmarkComparisonJson.write(base, candidates, comparisons, out);
            return;
        }
        for (int i = 0; i < comparisons.size(); i++) {
            if (i > 0) {
                out.println();
            }
            new BenchmarkComparisonText(base, candidates.get(i), comparisons.get(i), out).print();
        }
    }

    private static BenchmarkFile file(RunSource source) {
        return source.benchmarks().orElseThrow();
    }

    private VerdictOptions options() {
        VerdictOptions usual = VerdictOptions.DEFAULT;
        if (Double.isNaN(thresholdPercent)) {
            return usual;
        }
        if (!(thresholdPercent > 0 && thresholdPercent < 100)) {
            throw new UsageException("--threshold of benchmarks must lie between 0 and 100, without these");
        }
        return new VerdictOptions(
                thresholdPercent / 100, usual.significance(), usual.mostNoise(), usual.resampling(), Map.of());
    }
}
