package assay.analysis.stat;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// Do two samples of unequal variance have the same mean? B. L. Welch, "The generalization of Student's
/// problem" (1947), two-sided; equals R's `t.test(x, y)`.
///
/// @param t difference of the means, first minus second, in standard errors; infinite where nothing varies
/// @param degreesOfFreedom after Welch and Satterthwaite; infinite where nothing varies
/// @param pValue 1 where both sides are one and the same constant
public record WelchTest(double t, double degreesOfFreedom, double pValue) {
    /// Empty if a side has fewer than two values.
    public static Optional<WelchTest> of(double[] first, double[] second) {
        return first.length < 2 || second.length < 2
                ? Optional.empty()
                : Optional.of(of(Sample.of(first), Sample.of(second)));
    }

    private static WelchTest of(Sample first, Sample second) {
        double difference = first.mean() - second.mean();
        double one = first.variance() / first.size();
        double other = second.variance() / second.size();
        if (one + other == 0) {
            return difference == 0
                    ? new WelchTest(0, Double.POSITIVE_INFINITY, 1)
                    : new WelchTest(Math.copySign(Double.POSITIVE_INFINITY, difference), Double.POSITIVE_INFINITY, 0);
        }
        double t = difference / Math.sqrt(one + other);
        // In shares of the sum, which cannot underflow as the squares of tiny variances do.
        double share = one / (one + other);
        double degrees = 1 / (share * share / (first.size() - 1) + (1 - share) * (1 - share) / (second.size() - 1));
        double pValue = 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t));
        return new WelchTest(t, degrees, Math.min(1, pValue));
    }
}
