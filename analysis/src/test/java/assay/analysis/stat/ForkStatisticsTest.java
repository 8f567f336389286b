package assay.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/// What is said of the forks of one benchmark.
final class ForkStatisticsTest {
    private static double[] values(int count, DoubleSupplier value) {
        double[] values = new double[count];
        Arrays.setAll(values, _ -> value.getAsDouble());
        return values;
    }

    @Test
    void aForkWithoutAChangeIsSteady() {
        SplittableRandom random = new SplittableRandom(1);
        Steadiness steadiness = Steadiness.of(values(100, () -> 100 + random.nextGaussian()));
        assertThat(steadiness.state()).isEqualTo(Steadiness.State.STEADY);
        assertThat(steadiness.settledAt()).isZero();
    }

    @Test
    void aForkThatGetsFastSettlesThere() {
        SplittableRandom random = new SplittableRandom(2);
        double[] iterations = values(100, () -> 100 + random.nextGaussian());
        Arrays.setAll(iterations, index -> index < 12 ? 3 * iterations[index] : iterations[index]);
        Steadiness steadiness = Steadiness.of(iterations);
        assertThat(steadiness.state()).isEqualTo(Steadiness.State.SETTLES);
        assertThat(steadiness.settledAt()).isEqualTo(12);
    }

    @Test
    void aForkThatChangesAtItsEndIsUnsettled() {
        SplittableRandom random = new SplittableRandom(3);
        double[] iterations = values(100, () -> 100 + random.nextGaussian());
        Arrays.setAll(iterations, index -> index >= 90 ? 2 * iterations[index] : iterations[index]);
        assertThat(Steadiness.of(iterations).state()).isEqualTo(Steadiness.State.UNSETTLED);
    }

    @Test
    void aSlowFirstIterationOfFiveIsSeen() {
        Steadiness steadiness = Steadiness.of(new double[] {2.27, 0.29, 0.31, 0.30, 0.30});
        assertThat(steadiness.state()).isEqualTo(Steadiness.State.SETTLES);
        assertThat(steadiness.settledAt()).isEqualTo(1);
    }

    @Test
    void aLongForkIsJudgedInMeansOfNeighbours() {
        SplittableRandom random = new SplittableRandom(4);
        double[] iterations = values(3000, () -> 100 + random.nextGaussian());
        Arrays.setAll(iterations, index -> index < 600 ? 2 * iterations[index] : iterations[index]);
        Steadiness steadiness = Steadiness.of(iterations);
        assertThat(steadiness.state()).isEqualTo(Steadiness.State.SETTLES);
        assertThat(steadiness.settledAt()).isEqualTo(600);
    }

    @Test
    void warmupSettlesWhereTheReferenceSaysSo() {
        Json file = SharedBench.json("warmup/codec-tokenize.json");
        Json reference = SharedBench.json("warmup/codec-tokenize.reference.json");
        double[][] forks = file.list().getFirst().at("primaryMetric.rawData").table();
        for (int fork = 0; fork < forks.length; fork++) {
            Json expected = reference.at("forks").list().get(fork);
            Steadiness steadiness = Steadiness.of(forks[fork]);
            assertThat(steadiness.changes().stream().mapToInt(MeanShift::index).toArray())
                    .isEqualTo(expected.at("change_points_hunter_one_window_p001_mag5pct")
                            .integers());
            assertThat(steadiness.settledAt())
                    .isEqualTo((int) expected.at("last_segment_start").number());
        }
    }

    @Test
    void findsTwoModes() {
        SplittableRandom random = new SplittableRandom(5);
        int[] count = {0};
        Modes modes = Modes.find(values(30, () -> (count[0]++ % 3 == 0 ? 200 : 100) + random.nextGaussian()))
                .orElseThrow();
        assertThat(modes.low()).isCloseTo(100, within(1.0));
        assertThat(modes.high()).isCloseTo(200, within(1.0));
        assertThat(modes.shareHigh()).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void oneModeIsRarelyTakenForTwo() {
        SplittableRandom random = new SplittableRandom(6);
        int normal = 0;
        int even = 0;
        for (int trial = 0; trial < 1000; trial++) {
            normal += Modes.find(values(15, random::nextGaussian)).isPresent() ? 1 : 0;
            even += Modes.find(values(15, random::nextDouble)).isPresent() ? 1 : 0;
        }
        assertThat(normal).isLessThan(10);
        assertThat(even).isLessThan(40);
    }

    @Test
    void neitherAnOutlierNorSlowFirstIterationsAreAMode() {
        double[] outlier = {1, 1.01, 1.02, 1, 1.01, 1.02, 1, 1.01, 1.02, 1, 1.01, 1.02, 1, 1.01, 9};
        double[] first = {9, 1.01, 1.02, 1, 1.01, 9, 1, 1.01, 1.02, 1, 9, 1.02, 1, 1.01, 1};
        assertThat(Modes.find(outlier)).isEmpty();
        assertThat(Modes.find(first)).isEmpty();
    }

    /// By hand: relative variance of a fork's mean (4 + 5 / 5) / 100² on each side; k = 6 forks give 2.2281 *
    /// sqrt(0.001 / 6) = 0.0288, k = 5 give 2.3060 * sqrt(0.001 / 5) = 0.0326.
    @Test
    void plansTheForksThatATIntervalNeeds() {
        VarianceComponents side = new VarianceComponents(3, 5, 100, 4, 5);
        ForkPlan plan = ForkPlan.of(side, side, 0.03, 0.95).orElseThrow();
        assertThat(plan.forks()).isEqualTo(6);
        assertThat(plan.more()).isEqualTo(3);
        assertThat(plan.iterationShare()).isCloseTo(0.2, within(1e-12));
        assertThat(ForkPlan.of(side, side, 0.0001, 0.95)).isEmpty();
    }

    @Test
    void hasNoVarianceOfASingleFork() {
        assertThat(VarianceComponents.of(new double[][] {{1, 2, 3}})).isEmpty();
        assertThat(VarianceComponents.of(new double[][] {{1}, {2}})).isEmpty();
    }

    /// R 4.2: `wilcox.test(c(1,2,3), c(4,5,6))$p.value` is 0.1, with four on each side 0.02857143: no verdict
    /// at 5 % from ranks of three forks.
    @Test
    void ranksOfThreeForksCannotBeSignificant() {
        assertThat(MannWhitney.of(new double[] {1, 2, 3}, new double[] {4, 5, 6})
                        .pValue())
                .isCloseTo(0.1, within(1e-12));
        assertThat(MannWhitney.of(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8})
                        .pValue())
                .isCloseTo(2.0 / 70, within(1e-12));
    }

    @Test
    void equalConstantsDoNotDifferAndOthersDo() {
        double[] ones = {1, 1, 1};
        double[] twos = {2, 2, 2};
        assertThat(MannWhitney.of(ones, ones).pValue()).isEqualTo(1);
        assertThat(WelchTest.of(ones, ones).orElseThrow().pValue()).isEqualTo(1);
        assertThat(WelchTest.of(ones, twos).orElseThrow().pValue()).isZero();
    }
}
