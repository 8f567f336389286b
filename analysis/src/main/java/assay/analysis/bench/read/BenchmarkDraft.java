package assay.analysis.bench.read;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.bench.ValueHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One result being read.
final class BenchmarkDraft {
    private static final int MOST_THREADS = 1 << 20;

    private final String name;
    private final String mode;
    private final BenchmarkUnit unit;
    private final NavigableMap<String, String> params = new TreeMap<>();
    private final NavigableMap<String, String> environment = new TreeMap<>();
    private final NavigableMap<String, String> settings = new TreeMap<>();
    private final NavigableMap<Double, Double> percentiles = new TreeMap<>();
    private final List<SecondaryMetric> secondary = new ArrayList<>();
    private int threads = 1;
    private Replication replication = Replication.PROCESS;
    private RawForks forks = RawForks.NONE;
    private RawForks warmUp = RawForks.NONE;
    private Score score = Score.of(Double.NaN);
    private List<List<ValueHistogram>> histograms = List.of();

    BenchmarkDraft(String name, String mode, BenchmarkUnit unit) {
        this.name = name;
        this.mode = mode;
        this.unit = unit;
    }

    BenchmarkId id() {
        return new BenchmarkId(name, mode, params, threads);
    }

    BenchmarkUnit unit() {
        return unit;
    }

    BenchmarkDraft param(String key, String value) {
        params.put(key, value);
        return this;
    }

    /// A count that makes no sense counts as one.
    BenchmarkDraft threads(double count) {
        threads = count >= 1 && count <= MOST_THREADS ? (int) count : 1;
        return this;
    }

    BenchmarkDraft forks(Replication kind, RawForks values) {
        replication = kind;
        forks = values;
        return this;
    }

    RawForks forks() {
        return forks;
    }

    BenchmarkDraft warmUp(RawForks values) {
        warmUp = values;
        return this;
    }

    BenchmarkDraft score(Score stated) {
        score = stated;
        return this;
    }

    /// Nothing if the value is not finite or the percentile none.
    BenchmarkDraft percentile(double percentile, double value) {
        if (percentile >= 0 && percentile <= 100 && Double.isFinite(value)) {
            percentiles.put(percentile, value);
        }
        return this;
    }

    /// The same, unless the percentile is known.
    BenchmarkDraft percentileIfAbsent(double percentile, double value) {
        return percentiles.containsKey(percentile) ? this : percentile(percentile, value);
    }

    BenchmarkDraft histograms(List<List<ValueHistogram>> byFork) {
        histograms = byFork;
        return this;
    }

    BenchmarkDraft secondary(SecondaryMetric metric) {
        secondary.add(metric);
        return this;
    }

    /// Nothing if the value is not finite.
    BenchmarkDraft secondary(String metric, BenchmarkUnit metricUnit, double value) {
        return Double.isFinite(value)
                ? secondary(new SecondaryMetric(metric, metricUnit, Score.of(value), RawForks.NONE))
                : this;
    }

    /// One with raw values, whose score is their mean.
    BenchmarkDraft secondary(String metric, BenchmarkUnit metricUnit, RawForks values) {
        return secondary(new SecondaryMetric(metric, metricUnit, meanOf(values), values));
    }

    /// The mean of all values, for tools that state no score; NaN without values.
    static Score meanOf(RawForks values) {
        return Score.of(values.stream().average().orElse(Double.NaN));
    }

    BenchmarkDraft fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            environment.put(key, value.strip());
        }
        return this;
    }

    BenchmarkDraft setting(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            settings.put(key, value.strip());
        }
        return this;
    }

    /// Whether there is any number to show.
    boolean hasNumber() {
        return Double.isFinite(score.value()) || !forks.isEmpty() || !histograms.isEmpty();
    }

    /// @param shared facts of the file as a whole
    Benchmark build(Map<String, String> shared) {
        shared.forEach(environment::putIfAbsent);
        return new Benchmark(
                id(),
                unit,
                replication,
                forks,
                warmUp,
                score,
                percentiles,
                histograms,
                secondary,
                environment,
                settings);
    }
}
