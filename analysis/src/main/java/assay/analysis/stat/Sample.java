package assay.analysis.stat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// Describes measured values. Every figure is defined for one value already, except where the result is
/// optional.
public final class Sample {
    /// Makes the median absolute deviation an estimate of the standard deviation of normal values: one over the
    /// normal distribution's 75 % quantile.
    public static final double NORMAL_MAD = 1.482602218505602;
    /// The confidence of JMH's score error, which JMH does not let its users choose.
    public static final double JMH_CONFIDENCE = 0.999;

    private final double[] sorted;
    private final double mean;
    private final double squares;

    private Sample(double[] sorted) {
        this.sorted = sorted;
        this.mean = DoubleStream.of(sorted).sum() / sorted.length;
        this.squares = DoubleStream.of(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    /// @throws IllegalArgumentException if there is no value, or one that is not finite
    public static Sample of(double... values) {
        if (values.length == 0 || !DoubleStream.of(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("values: " + Arrays.toString(values) + "; must be finite, at least one");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /// All iterations of all forks.
    ///
    /// @throws IllegalArgumentException if there is no value, or one that is not finite
    public static Sample pooled(double[][] forks) {
        return of(Arrays.stream(forks).flatMapToDouble(Arrays::stream).toArray());
    }

    public int size() {
        return sorted.length;
    }

    public double mean() {
        return mean;
    }

    /// With `n - 1`; 0 for one value.
    public double variance() {
        return sorted.length < 2 ? 0 : squares / (sorted.length - 1);
    }

    /// Root of the variance with `n - 1`; 0 for one value.
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    public double min() {
        return sorted[0];
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    public double median() {
        return quantile(0.5, QuantileRule.TYPE_7);
    }

    /// @param p 0 to 1
    /// @throws IllegalArgumentException if `p` is not
    public double quantile(double p, QuantileRule rule) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p: " + p + "; must be 0 to 1");
        }
        return rule.of(sorted, p);
    }

    /// The median distance from the median, as it is.
    public double medianAbsoluteDeviation() {
        double center = median();
        double[] distances =
                DoubleStream.of(sorted).map(value -> Math.abs(value - center)).toArray();
        return of(distances).median();
    }

    /// Standard deviation as the median absolute deviation tells it, which up to half of the values cannot
    /// spoil.
    public double robustScale() {
        return NORMAL_MAD * medianAbsoluteDeviation();
    }

    /// Standard deviation relative to the mean; empty where the mean is 0.
    public OptionalDouble variation() {
        return relative(standardDeviation(), mean);
    }

    /// [#robustScale()] relative to the median; empty where the median is 0.
    public OptionalDouble robustVariation() {
        return relative(robustScale(), median());
    }

    /// Half the width of the t interval of the mean, as JMH computes its score error; empty for one or two
    /// values.
    ///
    /// @param confidence 0 to 1
    public OptionalDouble scoreError(double confidence) {
        if (sorted.length <= 2) {
            return OptionalDouble.empty();
        }
        double t = TDistribution.of(sorted.length - 1).inverseSurvivalProbability((1 - confidence) / 2);
        return OptionalDouble.of(t * standardDeviation() / Math.sqrt(sorted.length));
    }

    private static OptionalDouble relative(double scale, double center) {
        return center == 0 ? OptionalDouble.empty() : OptionalDouble.of(scale / Math.abs(center));
    }
}
