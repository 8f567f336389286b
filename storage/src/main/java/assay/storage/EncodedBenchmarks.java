package assay.storage;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.job.Cancellation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Results of benchmarks with their raw values as sealed blocks, encoded before the transaction begins.
record EncodedBenchmarks(BenchmarkFile file, List<EncodedBenchmark> benchmarks) {
    /// Kinds of blocks; part of the store's format.
    static final String MEASURED = "measured";

    static final String WARM_UP = "warm-up";
    static final String HISTOGRAMS = "histograms";

    /// @param blocks by kind; what the file does not have is absent
    record EncodedBenchmark(Benchmark benchmark, Map<String, SealedBlock> blocks, List<EncodedSecondary> secondary) {}

    /// @param block empty if the file has no raw values
    record EncodedSecondary(SecondaryMetric metric, Optional<SealedBlock> block) {}

    static EncodedBenchmarks of(BenchmarkFile file, Cancellation cancellation) {
        return new EncodedBenchmarks(
                file,
                file.benchmarks().stream()
                        .map(benchmark -> encoded(benchmark, cancellation))
                        .toList());
    }

    private static EncodedBenchmark encoded(Benchmark benchmark, Cancellation cancellation) {
        cancellation.check();
        Map<String, SealedBlock> blocks = new LinkedHashMap<>();
        sealed(benchmark.forks()).ifPresent(block -> blocks.put(MEASURED, block));
        sealed(benchmark.warmUp()).ifPresent(block -> blocks.put(WARM_UP, block));
        if (!benchmark.histograms().isEmpty()) {
            blocks.put(HISTOGRAMS, BenchmarkColumns.seal(benchmark.histograms()));
        }
        return new EncodedBenchmark(
                benchmark,
                blocks,
                benchmark.secondary().stream()
                        .map(metric -> new EncodedSecondary(metric, sealed(metric.forks())))
                        .toList());
    }

    private static Optional<SealedBlock> sealed(RawForks forks) {
        return forks.isEmpty() ? Optional.empty() : Optional.of(BenchmarkColumns.seal(forks));
    }
}
