package assay.analysis.stat;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A line through points that up to 29 % of them cannot spoil: the median of the slopes of all pairs (H. Theil
/// 1950); its interval after P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau"
/// (1968), with Kendall's correction for ties. Cost: the square of the number of points.
///
/// @param slope change of y for each unit of x
/// @param intercept median of y - slope x
/// @param interval of the slope
public record TheilSen(double slope, double intercept, Interval interval) {
    /// Three points lie on any line well enough to say nothing of its interval.
    private static final int LEAST_POINTS = 4;

    /// The line; empty for fewer than four points or if all have the same x.
    public static Optional<TheilSen> of(double[] x, double[] y, double confidence) {
        double[] slopes = slopes(x, y);
        if (x.length < LEAST_POINTS || slopes.length == 0) {
            return Optional.empty();
        }
        double slope = Center.MEDIAN.ofScratch(slopes);
        double[] rests = new double[x.length];
        Arrays.setAll(rests, index -> y[index] - slope * x[index]);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double reach = z * Math.sqrt(varianceOfKendallsSum(y));
        int low = (int) Math.floor((slopes.length - reach) / 2);
        int high = (int) Math.ceil((slopes.length + reach) / 2);
        Interval interval = new Interval(
                low < 1 ? Double.NEGATIVE_INFINITY : slopes[low - 1],
                high >= slopes.length ? Double.POSITIVE_INFINITY : slopes[high]);
        return Optional.of(new TheilSen(slope, Center.MEDIAN.ofScratch(rests), interval));
    }

    /// The line's value.
    public double at(double x) {
        return intercept + slope * x;
    }

    /// Of all pairs with different x, in no order.
    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int left = 0; left < x.length; left++) {
            for (int right = left + 1; right < x.length; right++) {
                if (x[left] != x[right]) {
                    slopes[count++] = (y[right] - y[left]) / (x[right] - x[left]);
                }
            }
        }
        return Arrays.copyOf(slopes, count);
    }

    private static double varianceOfKendallsSum(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double variance = term(sorted.length);
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            variance -= term(end - start);
        }
        return Math.max(0, variance);
    }

    private static double term(double count) {
        return count * (count - 1) * (2 * count + 5) / 18;
    }
}
