package assay.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.compare.Verdict;
import assay.analysis.model.Direction;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.stat.Resampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Verdicts on made-up benchmarks whose truth is known. Noise is normal, from a seed.
final class BenchmarkComparisonTest {
    private static final int FORKS = 3;
    private static final int ITERATIONS = 5;
    /// Fewer resamples than by default, as the tests compare much.
    private static final VerdictOptions OPTIONS =
            new VerdictOptions(0.05, 0.05, 0.1, new Resampling(42, 1000, 0.95), Map.of());

    /// A run of benchmarks that differ in their level, each fork with a level of its own.
    private static List<Measurement> run(long seed, int benchmarks, double factor, double between, double within) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Measurement> run = new ArrayList<>();
        for (int benchmark = 0; benchmark < benchmarks; benchmark++) {
            run.add(measurement("b" + benchmark, forks(random, FORKS, 100 * factor, between, within)));
        }
        return run;
    }

    private static double[][] forks(SplittableRandom random, int count, double level, double between, double within) {
        double[][] forks = new double[count][ITERATIONS];
        for (double[] fork : forks) {
            double own = level * (1 + between * random.nextGaussian());
            for (int iteration = 0; iteration < fork.length; iteration++) {
                fork[iteration] = own * (1 + within * random.nextGaussian());
            }
        }
        return forks;
    }

    private static Measurement measurement(String name, double[][] forks) {
        return measurement(name, Direction.LOWER, Role.SCORE, 0, forks, Environment.UNKNOWN);
    }

    private static Measurement measurement(
            String name, Direction better, Role role, double floor, double[][] forks, Environment environment) {
        BenchmarkKey key = new BenchmarkKey(name, "avgt", new TreeMap<>(), 1);
        return new Measurement(key, "us/op", better, role, floor, forks, environment);
    }

    private static List<BenchmarkChange> rows(List<Measurement> base, List<Measurement> candidate) {
        return BenchmarkComparison.compare(base, candidate, OPTIONS).rows();
    }

    private static BenchmarkChange row(Measurement base, Measurement candidate) {
        return rows(List.of(base), List.of(candidate)).getFirst();
    }

    @Test
    void equalCodeGetsNoVerdictInAThousandComparisons() {
        long changed = 0;
        for (int seed = 0; seed < 25; seed++) {
            changed += rows(run(2L * seed, 40, 1, 0.02, 0.02), run(2L * seed + 1, 40, 1, 0.02, 0.02)).stream()
                    .filter(row -> row.verdict() == Verdict.BETTER || row.verdict() == Verdict.WORSE)
                    .count();
        }
        assertThat(changed).isZero();
    }

    @Test
    void equalCodeWhoseForksDifferMuchIsRarelyJudged() {
        long changed = 0;
        for (int seed = 100; seed < 125; seed++) {
            changed += rows(run(2L * seed, 40, 1, 0.1, 0.02), run(2L * seed + 1, 40, 1, 0.1, 0.02)).stream()
                    .filter(row -> row.verdict() == Verdict.BETTER || row.verdict() == Verdict.WORSE)
                    .count();
        }
        assertThat(changed).isLessThanOrEqualTo(3);
    }

    @Test
    void findsAChangeOfAFifthUnderNoiseOfAFiftieth() {
        List<BenchmarkChange> worse = rows(run(1, 20, 1, 0.01, 0.02), run(2, 20, 1.2, 0.01, 0.02));
        assertThat(worse).allMatch(row -> row.verdict() == Verdict.WORSE);
        assertThat(worse)
                .allSatisfy(row -> assertThat(
                                row.evidence().orElseThrow().changePercent().orElseThrow())
                        .isCloseTo(20, within(6.0)));
        List<BenchmarkChange> better = rows(run(3, 20, 1, 0.01, 0.02), run(4, 20, 0.8, 0.01, 0.02));
        assertThat(better).allMatch(row -> row.verdict() == Verdict.BETTER);
    }

    @Test
    void moreIsBetterWhereTheUnitSaysSo() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] few = forks(random, FORKS, 100, 0.01, 0.01);
        double[][] many = forks(random, FORKS, 150, 0.01, 0.01);
        Measurement base = measurement("b", Direction.HIGHER, Role.SCORE, 0, few, Environment.UNKNOWN);
        Measurement candidate = measurement("b", Direction.HIGHER, Role.SCORE, 0, many, Environment.UNKNOWN);
        assertThat(row(base, candidate).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void aSureChangeBelowTheThresholdIsNoise() {
        SplittableRandom random = new SplittableRandom(6);
        BenchmarkChange row = row(
                measurement("b", forks(random, 10, 100, 0.001, 0.001)),
                measurement("b", forks(random, 10, 102, 0.001, 0.001)));
        assertThat(row.verdict()).isEqualTo(Verdict.NOISE);
        assertThat(row.evidence().orElseThrow().pAdjusted()).isLessThan(1e-9);
        assertThat(row.reasons().getFirst()).contains("no change beyond 5.00 %");
    }

    @Test
    void oneForkIsTooFewHoweverManyIterations() {
        double[][] one = {{100, 101, 99, 100, 100, 101, 99, 100}};
        double[][] other = {{200, 201, 199, 200, 200, 201, 199, 200}};
        BenchmarkChange row = row(measurement("b", one), measurement("b", other));
        assertThat(row.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(row.reasons()).anyMatch(reason -> reason.contains("more forks per side, not more iterations"));
    }

    @Test
    void aSummaryWithoutIterationsIsTooFew() {
        BenchmarkChange row = row(measurement("b", new double[0][]), measurement("b", new double[0][]));
        assertThat(row.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(row.evidence()).isEmpty();
    }

    @Test
    void asksForForksWhereForksDifferAndForEitherWhereTheyDoNot() {
        double[][] spread = {{100, 100.1, 99.9}, {104, 104.1, 103.9}, {96, 96.1, 95.9}};
        double[][] higher = {{108, 108.1, 107.9}, {112, 112.1, 111.9}, {104, 104.1, 103.9}};
        BenchmarkChange row = row(measurement("b", spread), measurement("b", higher));
        assertThat(row.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(row.reasons()).anyMatch(reason -> reason.matches("needs \\d+ more forks per side, not more .*"));
    }

    @Test
    void aNoisyHostForbidsEvenCalmRows() {
        List<Measurement> base = new ArrayList<>(run(7, 5, 1, 0.05, 0.3));
        List<Measurement> candidate = new ArrayList<>(run(8, 5, 1, 0.05, 0.3));
        base.add(measurement("calm", new double[][] {{10, 10.1, 9.9}, {10, 10.1, 9.9}, {10.1, 10, 10}}));
        candidate.add(measurement("calm", new double[][] {{40, 40.1, 39.9}, {40, 40.1, 39.9}, {40.1, 40, 40}}));
        assertThat(rows(base, candidate)).allMatch(row -> row.verdict() == Verdict.TOO_NOISY);
    }

    @Test
    void allocationIsJudgedOnANoisyHostToo() {
        List<Measurement> base = new ArrayList<>(run(9, 5, 1, 0.05, 0.3));
        List<Measurement> candidate = new ArrayList<>(run(10, 5, 1, 0.05, 0.3));
        // One iteration that leaps must not move its fork.
        base.add(allocation(new double[][] {{272, 272.1, 6392}, {272, 272, 272.1}, {272.1, 272, 272}}));
        candidate.add(allocation(new double[][] {{400, 400.1, 400}, {400, 400.1, 400}, {400, 400, 400}}));
        assertThat(rows(base, candidate).getLast().verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void allocationBelowOneObjectMeansNothing() {
        BenchmarkChange row = row(
                allocation(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}, {0.1, 0.1, 0.11}}),
                allocation(new double[][] {{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}, {0.5, 0.5, 0.51}}));
        assertThat(row.verdict()).isEqualTo(Verdict.NOISE);
    }

    private static Measurement allocation(double[][] forks) {
        return measurement(
                "b:gc.alloc.rate.norm",
                Direction.LOWER,
                Role.COUNTED,
                Measurement.ALLOCATION_FLOOR_BYTES,
                forks,
                Environment.UNKNOWN);
    }

    @Test
    void aRiseFromZeroIsFoundWithoutARatio() {
        BenchmarkChange row = row(
                allocation(new double[][] {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}),
                allocation(new double[][] {{24, 24, 24}, {24, 24, 24}, {24, 24, 24}}));
        assertThat(row.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(row.evidence().orElseThrow().changePercent()).isEmpty();
        assertThat(row.evidence().orElseThrow().interval()).isEmpty();
    }

    @Test
    void tellsWhatIsNewAndGone() {
        double[][] forks = {{1, 1}, {1, 1}};
        List<BenchmarkChange> rows = rows(List.of(measurement("old", forks)), List.of(measurement("young", forks)));
        assertThat(rows).extracting(BenchmarkChange::verdict).containsExactly(Verdict.GONE, Verdict.NEW);
    }

    @Test
    void otherOptionsOfTheJvmForbidAVerdictButPropertiesDoNot() {
        Environment serial = environment("17.0.15", "-Xmx256m -XX:+UseSerialGC -Dcost=1000");
        Environment property = environment("17.0.16", "-XX:+UseSerialGC -Xmx256m -Dcost=1100 -Xlog:gc:file=gc.txt");
        Environment parallel = environment("17.0.15", "-Xmx256m -XX:+UseParallelGC");
        Environment later = environment("25.0.3", "-Xmx256m -XX:+UseSerialGC");
        assertThat(Comparability.between(serial, property).comparable()).isTrue();
        assertThat(Comparability.between(serial, property).cautions())
                .singleElement()
                .satisfies(caution -> assertThat(caution.what()).isEqualTo("JDK"));
        assertThat(Comparability.between(serial, parallel).comparable()).isFalse();
        assertThat(Comparability.between(serial, later).comparable()).isFalse();
        assertThat(Comparability.between(serial, Environment.UNKNOWN).comparable())
                .isTrue();
    }

    @Test
    void ofARepeatedOptionTheLastCounts() {
        Environment twice = environment("17", "-Xmx1g -Xmx256m");
        Environment once = environment("17", "-Xmx256m");
        assertThat(Comparability.between(twice, once).comparable()).isTrue();
    }

    private static Environment environment(String version, String arguments) {
        Jvm jvm = new Jvm("OpenJDK 64-Bit Server VM", version, null, arguments, null, null, null);
        return new Environment(jvm, Machine.UNKNOWN, null, new TreeMap<>(), new TreeMap<>());
    }

    @Test
    void otherUnitsAreNotComparable() {
        double[][] forks = {{1, 1}, {1, 1}};
        Measurement base = measurement("b", forks);
        Measurement candidate =
                new Measurement(base.key(), "ms/op", Direction.LOWER, Role.SCORE, 0, forks, Environment.UNKNOWN);
        assertThat(row(base, candidate).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void moreCandidatesMakeEachHarderToBelieve() {
        List<Measurement> base = run(11, 1, 1, 0.01, 0.01);
        List<Measurement> changed = run(12, 1, 1.15, 0.01, 0.01);
        List<Measurement> same = run(13, 1, 1, 0.01, 0.01);
        double alone = BenchmarkComparison.compare(base, changed, OPTIONS)
                .rows()
                .getFirst()
                .evidence()
                .orElseThrow()
                .pAdjusted();
        List<BenchmarkComparison> three = BenchmarkComparison.compareAll(base, List.of(changed, same, same), OPTIONS);
        assertThat(three.getFirst().rows().getFirst().evidence().orElseThrow().pAdjusted())
                .isCloseTo(3 * alone, within(1e-12));
    }

    @Test
    void knownNoiseOfABenchmarkRaisesItsThreshold() {
        List<Measurement> base = run(14, 1, 1, 0.005, 0.005);
        List<Measurement> candidate = run(15, 1, 1.15, 0.005, 0.005);
        VerdictOptions known = new VerdictOptions(
                0.05, 0.05, 0.1, OPTIONS.resampling(), Map.of(base.getFirst().key(), 0.1));
        assertThat(rows(base, candidate).getFirst().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(BenchmarkComparison.compare(base, candidate, known)
                        .rows()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.NOISE);
    }
}
