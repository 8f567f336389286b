package assay.analysis.bench;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One result: one benchmark in one mode with one set of parameters.
///
/// @param replication what a fork of `forks` is
/// @param forks measured values as the file has them, in `unit`; empty where it has none. Where only histograms
///         were kept, the mean of each
/// @param warmUp warm-up values by fork, empty where the file has none
/// @param percentiles percentile from 0 to 100 to value, as the file states them
/// @param histograms distribution by fork and iteration, in `unit`; empty where the file has none
/// @param environment what it ran on, by the names of [EnvironmentKeys]
/// @param settings how it was measured (counts, times and batch sizes as text), by the names the tool uses
public record Benchmark(
        BenchmarkId id,
        BenchmarkUnit unit,
        Replication replication,
        RawForks forks,
        RawForks warmUp,
        Score score,
        SortedMap<Double, Double> percentiles,
        List<List<ValueHistogram>> histograms,
        List<SecondaryMetric> secondary,
        SortedMap<String, String> environment,
        SortedMap<String, String> settings) {
    public Benchmark {
        percentiles = Collections.unmodifiableSortedMap(new TreeMap<>(percentiles));
        histograms = histograms.stream().map(List::copyOf).toList();
        secondary = List.copyOf(secondary);
        environment = Collections.unmodifiableSortedMap(environment);
        settings = Collections.unmodifiableSortedMap(settings);
    }
}
