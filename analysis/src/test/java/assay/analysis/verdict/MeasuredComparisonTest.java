package assay.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.compare.Verdict;
import assay.analysis.stat.Center;
import assay.analysis.stat.FalseDiscovery;
import assay.analysis.stat.Interval;
import assay.analysis.stat.Json;
import assay.analysis.stat.Resampling;
import assay.analysis.stat.SharedBench;
import assay.analysis.stat.TwoLevelBootstrap;
import assay.analysis.stat.VarianceComponents;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Verdicts on real JMH runs whose truth is known, and every number against the reference answers.
final class MeasuredComparisonTest {
    private static final String CODEC = "jmh-own/codec/";
    private static final String NOISY = "jmh-own/noisy-host/";
    private static final Set<Verdict> CHANGED = Set.of(Verdict.BETTER, Verdict.WORSE, Verdict.NEW, Verdict.GONE);

    private static BenchmarkComparison compare(List<Measurement> base, List<Measurement> candidate) {
        return BenchmarkComparison.compare(base, candidate, VerdictOptions.DEFAULT);
    }

    @Test
    void findsEveryRealChangeAndNoOther() {
        for (String mode : List.of("avgt", "thrpt")) {
            BenchmarkComparison comparison =
                    compare(JmhFile.scores(CODEC + mode + "-A.json"), JmhFile.scores(CODEC + mode + "-B.json"));
            assertThat(comparison.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.verdict())
                            .as("%s %s: %s", row.key(), row.evidence(), row.reasons())
                            .satisfies(verdict -> assertThat(CHANGED.contains(verdict) ? verdict : Verdict.NOISE)
                                    .isEqualTo(truth(row.key().name()))));
        }
    }

    /// What was changed in the benchmark's source between the versions.
    private static Verdict truth(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "checksum", "hexEncode" -> Verdict.BETTER;
            case "tokenize" -> Verdict.WORSE;
            default -> Verdict.NOISE;
        };
    }

    @Test
    void seesNoChangeBetweenTwoRunsOfTheSameCode() {
        BenchmarkComparison comparison =
                compare(JmhFile.measurements(CODEC + "avgt-A-again.json"), JmhFile.measurements(CODEC + "avgt-A.json"));
        assertThat(comparison.rows())
                .filteredOn(row -> row.verdict() != Verdict.NEW)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.verdict())
                        .as("%s %s: %s", row.key(), row.evidence(), row.reasons())
                        .isNotIn(CHANGED));
    }

    @Test
    void refusesToJudgeOnANoisyHost() {
        List<Measurement> again = JmhFile.scores(NOISY + "codec-avgt-A-again.json");
        List<Measurement> first = JmhFile.scores(NOISY + "codec-thrpt-avgt-A.json");
        List<Measurement> other = JmhFile.scores(NOISY + "codec-thrpt-avgt-B.json");
        Stream.of(compare(again, first), compare(first, again), compare(first, other), compare(other, first))
                .flatMap(comparison -> comparison.rows().stream())
                .filter(row -> row.verdict() != Verdict.NEW && row.verdict() != Verdict.GONE)
                .forEach(row -> assertThat(row.verdict()).isEqualTo(Verdict.TOO_NOISY));
    }

    @Test
    void allocationOfTheSameCodeOnANoisyHostIsNoChange() {
        BenchmarkComparison comparison = compare(
                JmhFile.measurements(NOISY + "codec-avgt-A-again.json"),
                JmhFile.measurements(NOISY + "codec-thrpt-avgt-A.json"));
        assertThat(comparison.rows())
                .filteredOn(row -> row.key().name().contains("alloc") && row.verdict() != Verdict.NEW)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.verdict())
                        .as("%s %s: %s", row.key(), row.evidence(), row.reasons())
                        .isNotIn(CHANGED));
    }

    @Test
    void anotherJdkOrCollectorIsNotComparable() {
        List<Measurement> serial = JmhFile.scores(CODEC + "avgt-A.json");
        List<Measurement> jdk25 = JmhFile.scores(CODEC + "avgt-A-jdk25.json");
        List<Measurement> parallel = JmhFile.scores(CODEC + "avgt-A-parallelgc.json");
        Stream.of(compare(serial, jdk25), compare(serial, parallel), compare(jdk25, parallel))
                .flatMap(comparison -> comparison.rows().stream())
                .filter(row -> row.verdict() != Verdict.NEW && row.verdict() != Verdict.GONE)
                .forEach(row -> assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE));
    }

    @Test
    void everyStatisticEqualsItsReference() {
        check(CODEC + "reference-A-vs-B.json", CODEC);
        check(CODEC + "reference-A-vs-A.json", CODEC);
        check(NOISY + "reference-A-vs-A.json", NOISY);
    }

    private static void check(String name, String folder) {
        Json reference = SharedBench.json(name);
        List<Measurement> base = files(reference.at("baseline"), folder);
        List<Measurement> candidate = files(reference.at("candidate"), folder);
        List<BenchmarkChange> rows = compare(base, candidate).rows();
        double[] ranks = new double[reference.at("rows").list().size()];
        double[] adjusted = new double[ranks.length];
        int index = 0;
        for (Json expected : reference.at("rows").list()) {
            Measurement before = find(base, expected);
            Measurement after = find(candidate, expected);
            BenchmarkChange row = rows.stream()
                    .filter(each -> each.key().equals(before.key()))
                    .findFirst()
                    .orElseThrow();
            checkEvidence(expected, row.evidence().orElseThrow());
            checkForks(expected, before, after);
            ranks[index] = row.evidence().orElseThrow().ranks().pValue();
            adjusted[index++] = expected.at("iteration_level.bh_q").number();
        }
        assertThat(FalseDiscovery.adjust(ranks)).containsExactly(adjusted, within(1e-12));
    }

    private static List<Measurement> files(Json names, String folder) {
        return names.stream()
                .flatMap(name -> JmhFile.scores(folder + name.text()).stream())
                .toList();
    }

    private static Measurement find(List<Measurement> measurements, Json row) {
        return measurements.stream()
                .filter(measurement -> measurement
                                .key()
                                .name()
                                .equals(row.at("benchmark").text())
                        && measurement.key().mode().equals(row.at("mode").text())
                        && row.at("params").map().entrySet().stream()
                                .allMatch(param -> param.getValue()
                                        .text()
                                        .equals(measurement.key().params().get(param.getKey()))))
                .findFirst()
                .orElseThrow();
    }

    private static void checkEvidence(Json expected, Evidence evidence) {
        near(evidence.base(), expected.at("mean").numbers()[0]);
        near(evidence.candidate(), expected.at("mean").numbers()[1]);
        near(
                evidence.effectSize(),
                expected.at("iteration_level.cliffs_delta_candidate_over_baseline")
                        .number());
        near(evidence.ranks().u(), expected.at("iteration_level.mwu.U1").number());
        near(
                evidence.means().orElseThrow().pValue(),
                expected.at("iteration_level.welch.p").number());
        near(
                evidence.means().orElseThrow().t(),
                expected.at("iteration_level.welch.t").number());
    }

    private static void checkForks(Json expected, Measurement base, Measurement candidate) {
        Interval ratio =
                TwoLevelBootstrap.ratio(base.forks(), candidate.forks(), Center.MEAN, new Resampling(42, 4000, 0.95));
        double[] interval =
                expected.at("hierarchical_bootstrap_mean_ratio_ci95.ci").numbers();
        near(ratio.low(), interval[0]);
        near(ratio.high(), interval[1]);
        List<Json> components = expected.at("variance_components").list();
        checkComponents(components.getFirst(), base);
        checkComponents(components.getLast(), candidate);
    }

    private static void checkComponents(Json expected, Measurement measurement) {
        VarianceComponents components =
                VarianceComponents.of(measurement.forks()).orElseThrow();
        assertThat(components.shareBetween())
                .isCloseTo(expected.at("share_between").number(), within(1e-9));
        near(components.withinForks(), expected.at("within_fork_var").number());
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(Math.abs(expected), 1e-9)));
    }
}
