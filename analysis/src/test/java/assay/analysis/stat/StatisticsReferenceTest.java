package assay.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Our statistics against those of others: SciPy for the files that stand with the tests (`reference.py` made
/// them), R and Commons Statistics for those beside the checkout.
final class StatisticsReferenceTest {
    private static final Json OWN = Json.resource(StatisticsReferenceTest.class, "reference.json");

    @TestFactory
    Stream<DynamicTest> equalsScipy() {
        return OWN.at("cases").stream()
                .map(each -> DynamicTest.dynamicTest(each.at("name").text(), () -> {
                    double[][] base = each.at("base").table();
                    double[][] candidate = each.at("candidate").table();
                    checkDescription(each, base);
                    checkTests(each, base, candidate);
                    checkForks(each, base, candidate);
                }));
    }

    private static void checkDescription(Json expected, double[][] base) {
        Sample sample = Sample.pooled(base);
        near(sample.mean(), expected.at("mean").number());
        near(sample.standardDeviation(), expected.at("sd").number());
        near(sample.median(), expected.at("median").number());
        near(sample.medianAbsoluteDeviation(), expected.at("mad").number());
        near(
                sample.scoreError(Sample.JMH_CONFIDENCE).orElseThrow(),
                expected.at("scoreError").number());
        for (QuantileRule rule : QuantileRule.values()) {
            double[] quantiles = expected.at("quantiles." + rule.name()).numbers();
            near(sample.quantile(0.05, rule), quantiles[0]);
            near(sample.quantile(0.5, rule), quantiles[1]);
            near(sample.quantile(0.75, rule), quantiles[2]);
            near(sample.quantile(0.99, rule), quantiles[3]);
        }
    }

    private static void checkTests(Json expected, double[][] base, double[][] candidate) {
        double[] x = pooled(base);
        double[] y = pooled(candidate);
        MannWhitney rank = MannWhitney.of(x, y);
        near(rank.u(), expected.at("u").number());
        near(rank.pValue(), expected.at("mannWhitneyP").number());
        near(rank.cliffsDelta(), expected.at("cliffsDelta").number());
        WelchTest welch = WelchTest.of(x, y).orElseThrow();
        double[] answers = expected.at("welch").numbers();
        near(welch.t(), answers[0]);
        near(welch.degreesOfFreedom(), answers[1]);
        near(welch.pValue(), answers[2]);
    }

    private static void checkForks(Json expected, double[][] base, double[][] candidate) {
        Resampling resampling = new Resampling(42, 2000, 0.95);
        near(
                TwoLevelBootstrap.ratio(base, candidate, Center.MEAN, resampling),
                expected.at("meanRatio").numbers());
        near(
                TwoLevelBootstrap.ratio(base, candidate, Center.MEDIAN, resampling),
                expected.at("medianRatio").numbers());
        VarianceComponents components = VarianceComponents.of(base).orElseThrow();
        double[] answers = expected.at("components").numbers();
        near(components.betweenForks(), answers[0]);
        near(components.withinForks(), answers[1]);
    }

    @Test
    void adjustsForFalseDiscoveriesAsScipyDoes() {
        double[] adjusted = FalseDiscovery.adjust(OWN.at("p").numbers());
        assertThat(adjusted).containsExactly(OWN.at("benjaminiHochberg").numbers(), within(1e-12));
    }

    @Test
    void equalsTheTwoSampleReferences() {
        Json reference = SharedBench.json("stats/two-sample-reference.json");
        assertThat(reference.at("cases").list()).isNotEmpty().allSatisfy(StatisticsReferenceTest::checkCase);
        assertThat(FalseDiscovery.adjust(reference.at("p_adjust.p").numbers()))
                .containsExactly(reference.at("p_adjust.BH").numbers(), within(1e-12));
    }

    private static void checkCase(Json each) {
        double[] x = each.at("x").numbers();
        double[] y = each.at("y").numbers();
        Sample sample = Sample.of(x);
        near(sample.median(), each.at("R.median").number());
        near(sample.quantile(0.75, QuantileRule.TYPE_7), each.at("R.q75_type7").number());
        near(sample.quantile(0.75, QuantileRule.TYPE_6), each.at("R.q75_type6").number());
        near(sample.quantile(0.75, QuantileRule.TYPE_8), each.at("R.q75_type8").number());
        near(sample.medianAbsoluteDeviation(), each.at("own.mad_x").number());
        MannWhitney rank = MannWhitney.of(x, y);
        near(rank.u(), each.at("own.mwu.U1").number());
        String answer = rank.exact() ? "own.mwu.p_exact" : "own.mwu.p_asymptotic_cc";
        near(rank.pValue(), each.at(answer).number());
        near(rank.cliffsDelta(), each.at("own.cliffs_delta_y_over_x").number());
        checkWelch(each, x, y);
        checkBootstrap(each, x, y);
    }

    private static void checkWelch(Json each, double[] x, double[] y) {
        Json expected = each.at("own.welch");
        if (expected.at("p").present() && !Double.isNaN(expected.at("p").number())) {
            WelchTest welch = WelchTest.of(x, y).orElseThrow();
            if (Double.isFinite(welch.t())) {
                near(welch.t(), expected.at("t").number());
            }
            near(welch.pValue(), expected.at("p").number());
        }
    }

    private static void checkBootstrap(Json each, double[] x, double[] y) {
        if (!each.at("own.bootstrap_median_ratio_ci95").present()) {
            return;
        }
        double[][] base = {x};
        double[][] candidate = {y};
        near(
                TwoLevelBootstrap.ratio(base, candidate, Center.MEDIAN, Resampling.DEFAULT),
                each.at("own.bootstrap_median_ratio_ci95.ci").numbers());
        near(
                TwoLevelBootstrap.ratio(base, candidate, Center.MEAN, Resampling.DEFAULT),
                each.at("own.bootstrap_mean_ratio_ci95.ci").numbers());
    }

    private static void near(Interval actual, double[] expected) {
        near(actual.low(), expected[0]);
        near(actual.high(), expected[1]);
    }

    /// Equal to nine digits, whatever the size.
    private static void near(double actual, double expected) {
        Offset<Double> tolerance = within(1e-9 * Math.max(Math.abs(expected), 1e-6));
        assertThat(actual).isCloseTo(expected, tolerance);
    }

    private static double[] pooled(double[][] forks) {
        return Stream.of(forks).flatMapToDouble(Arrays::stream).toArray();
    }
}
