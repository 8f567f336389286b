package assay.analysis.verdict;

import assay.analysis.compare.Difference;
import assay.analysis.compare.Verdict;
import assay.analysis.stat.FalseDiscovery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The benchmarks of one run against those of a baseline.
///
/// @param differences in what any of them were measured differently, each once, forbidding ones first
/// @param rows in the order of the baseline, then those that only the candidate has
public record BenchmarkComparison(HostNoise host, List<Difference> differences, List<BenchmarkChange> rows) {
    public BenchmarkComparison {
        differences = List.copyOf(differences);
        rows = List.copyOf(rows);
    }

    public static BenchmarkComparison compare(
            List<Measurement> base, List<Measurement> candidate, VerdictOptions options) {
        return compareAll(base, List.of(candidate), options).getFirst();
    }

    /// Each candidate against the baseline. All of them are one comparison to the adjustment of p-values, so
    /// that the more candidates are tried, the more each needs.
    public static List<BenchmarkComparison> compareAll(
            List<Measurement> base, List<List<Measurement>> candidates, VerdictOptions options) {
        List<List<Pair>> families = candidates.stream()
                .map(candidate -> pairs(byKey(base), byKey(candidate), options))
                .toList();
        adjust(families);
        List<BenchmarkComparison> comparisons = new ArrayList<>();
        for (int index = 0; index < families.size(); index++) {
            HostNoise host = HostNoise.of(base, candidates.get(index));
            comparisons.add(comparison(families.get(index), host, options));
        }
        return comparisons;
    }

    /// Results of one benchmark that a side has twice are joined.
    private static Map<BenchmarkKey, Measurement> byKey(List<Measurement> measurements) {
        Map<BenchmarkKey, Measurement> byKey = new LinkedHashMap<>();
        measurements.forEach(measurement -> byKey.merge(measurement.key(), measurement, Measurement::joinedWith));
        return byKey;
    }

    private static List<Pair> pairs(
            Map<BenchmarkKey, Measurement> base, Map<BenchmarkKey, Measurement> candidate, VerdictOptions options) {
        LinkedHashSet<BenchmarkKey> keys = new LinkedHashSet<>(base.keySet());
        keys.addAll(candidate.keySet());
        return keys.stream()
                .map(key ->
                        Pair.of(Optional.ofNullable(base.get(key)), Optional.ofNullable(candidate.get(key)), options))
                .toList();
    }

    private static void adjust(List<List<Pair>> families) {
        List<Pair> tested =
                families.stream().flatMap(List::stream).filter(Pair::tested).toList();
        double[] adjusted =
                FalseDiscovery.adjust(tested.stream().mapToDouble(Pair::pValue).toArray());
        for (int index = 0; index < adjusted.length; index++) {
            tested.get(index).adjust(adjusted[index]);
        }
    }

    private static BenchmarkComparison comparison(List<Pair> pairs, HostNoise host, VerdictOptions options) {
        Judge judge = new Judge(options, host);
        List<Difference> differences = Stream.concat(
                        pairs.stream().flatMap(pair -> pair.alike().blocking().stream()),
                        pairs.stream().flatMap(pair -> pair.alike().cautions().stream()))
                .distinct()
                .toList();
        return new BenchmarkComparison(
                host,
                differences,
                pairs.stream().map(pair -> pair.judged(judge)).toList());
    }

    /// One benchmark of the two runs on its way to a verdict.
    private static final class Pair {
        private final Optional<Measurement> base;
        private final Optional<Measurement> candidate;
        private final Comparability alike;
        private Optional<Evidence> evidence;

        private Pair(
                Optional<Measurement> base,
                Optional<Measurement> candidate,
                Comparability alike,
                Optional<Evidence> evidence) {
            this.base = base;
            this.candidate = candidate;
            this.alike = alike;
            this.evidence = evidence;
        }

        static Pair of(Optional<Measurement> base, Optional<Measurement> candidate, VerdictOptions options) {
            if (base.isEmpty() || candidate.isEmpty()) {
                return new Pair(base, candidate, new Comparability(List.of(), List.of()), Optional.empty());
            }
            Measurement before = base.get();
            Measurement after = candidate.get();
            Comparability alike = Comparability.between(before.environment(), after.environment());
            if (!before.unit().equals(after.unit())) {
                Difference units = new Difference("unit", before.unit(), after.unit());
                alike = new Comparability(
                        Stream.concat(alike.blocking().stream(), Stream.of(units))
                                .toList(),
                        alike.cautions());
            }
            return new Pair(base, candidate, alike, Examination.of(before, after, options));
        }

        Comparability alike() {
            return alike;
        }

        /// What lies below its floor on both sides is no test, and must not make the others harder to pass:
        /// leaving out by level, whatever the difference, keeps the rate of false discoveries (R. Bourgon and
        /// others 2010).
        boolean tested() {
            return alike.comparable()
                    && evidence.filter(each -> Math.max(Math.abs(each.base()), Math.abs(each.candidate()))
                                    >= base.orElseThrow().floor())
                            .flatMap(Evidence::forkTest)
                            .isPresent();
        }

        double pValue() {
            return evidence.orElseThrow().pValue();
        }

        void adjust(double adjusted) {
            evidence = evidence.map(each -> each.withAdjusted(adjusted));
        }

        BenchmarkChange judged(Judge judge) {
            Measurement either = base.or(() -> candidate).orElseThrow();
            Judge.Judgement judgement = base.isEmpty()
                    ? new Judge.Judgement(Verdict.NEW, "only in the candidate")
                    : candidate.isEmpty()
                            ? new Judge.Judgement(Verdict.GONE, "only in the base")
                            : judge.judge(base.get(), candidate.get(), alike, evidence.orElse(null));
            return new BenchmarkChange(
                    either.key(),
                    either.unit(),
                    either.better(),
                    alike.cautions(),
                    evidence,
                    judgement.verdict(),
                    judgement.reasons());
        }
    }
}
