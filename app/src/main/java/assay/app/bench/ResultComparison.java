package assay.app.bench;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.Replication;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.compare.Difference;
import assay.analysis.compare.Verdict;
import assay.analysis.verdict.BenchmarkChange;
import assay.analysis.verdict.BenchmarkComparison;
import assay.analysis.verdict.BenchmarkKey;
import assay.analysis.verdict.Evidence;
import assay.analysis.verdict.HostNoise;
import assay.analysis.verdict.Measurement;
import assay.analysis.verdict.VerdictOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Benchmarks of one run against those of a baseline, with a number for each side even where nothing could be tested.
public record ResultComparison(HostNoise host, List<Difference> differences, List<Row> rows) {
    /// @param base in the change's unit; empty if the base lacks the benchmark or its score
    /// @param candidate the same
    /// @param reasons why the verdict is what it is, in words
    public record Row(BenchmarkChange change, OptionalDouble base, OptionalDouble candidate, List<String> reasons) {}

    private static final String ONE_PROCESS =
            "repeated within one process: what differs from process to process is not in the values";

    public ResultComparison {
        differences = List.copyOf(differences);
        rows = List.copyOf(rows);
    }

    /// Each candidate against the base; together they are one comparison to the adjustment of p-values.
    public static List<ResultComparison> of(
            BenchmarkFile base, List<BenchmarkFile> candidates, VerdictOptions options) {
        BenchmarkMeasurements adapter = new BenchmarkMeasurements();
        List<Measurement> before = adapter.ofBase(base);
        List<List<Measurement>> after =
                candidates.stream().map(adapter::ofCandidate).toList();
        List<BenchmarkComparison> judged = BenchmarkComparison.compareAll(before, after, options);
        Map<BenchmarkKey, Stated> inBase = stated(base);
        List<ResultComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            BenchmarkComparison one = judged.get(i);
            Map<BenchmarkKey, Stated> inCandidate = stated(candidates.get(i));
            comparisons.add(new ResultComparison(
                    one.host(),
                    one.differences(),
                    one.rows().stream()
                            .map(change -> row(change, inBase.get(change.key()), inCandidate.get(change.key())))
                            .toList()));
        }
        return comparisons;
    }

    /// What a file says of a score.
    private record Stated(double value, double factor, boolean repeated) {
        /// In the unit of another statement.
        OptionalDouble in(@Nullable Stated other) {
            double scaled = other == null ? value : value * factor / other.factor;
            return Double.isNaN(scaled) ? OptionalDouble.empty() : OptionalDouble.of(scaled);
        }
    }

    private static Map<BenchmarkKey, Stated> stated(BenchmarkFile file) {
        Map<BenchmarkKey, Stated> stated = new HashMap<>();
        for (Benchmark benchmark : file.benchmarks()) {
            boolean repeated = benchmark.replication() == Replication.REPETITION;
            double factor = benchmark.unit().factor();
            stated.put(
                    BenchmarkMeasurements.key(benchmark),
                    new Stated(benchmark.score().value(), factor, repeated));
            for (SecondaryMetric metric : benchmark.secondary()) {
                stated.put(
                        BenchmarkMeasurements.key(benchmark, metric),
                        new Stated(metric.score().value(), metric.unit().factor(), repeated));
            }
        }
        return stated;
    }

    private static Row row(BenchmarkChange change, @Nullable Stated base, @Nullable Stated candidate) {
        List<String> reasons = new ArrayList<>(change.reasons());
        boolean repeated = base != null && base.repeated || candidate != null && candidate.repeated;
        if (repeated && (change.verdict() == Verdict.BETTER || change.verdict() == Verdict.WORSE)) {
            reasons.add(ONE_PROCESS);
        }
        if (change.evidence().isPresent()) {
            Evidence evidence = change.evidence().get();
            return new Row(
                    change, OptionalDouble.of(evidence.base()), OptionalDouble.of(evidence.candidate()), reasons);
        }
        return new Row(
                change,
                base == null ? OptionalDouble.empty() : base.in(null),
                candidate == null ? OptionalDouble.empty() : candidate.in(base),
                reasons);
    }

    /// Whether everything that both sides measured was measured alike.
    public boolean comparable() {
        return rows.stream().noneMatch(row -> row.change().verdict() == Verdict.NOT_COMPARABLE);
    }

    /// Rows of a verdict.
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.change().verdict() == verdict).count();
    }
}
