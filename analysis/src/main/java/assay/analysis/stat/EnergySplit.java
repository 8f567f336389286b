package assay.analysis.stat;

import java.util.Optional;

/// Where to cut a stretch of values so that the two sides differ most: D. S. Matteson and N. A. James, "A
/// Nonparametric Approach for Multiple Change Point Analysis of Multivariate Data" (2014), with exponent 1 and
/// U-statistics. For the n values before t and the m values from t up to k, `Q(t, k) = 2/(n+m) * (sum of |x-y|
/// - m/(n-1) * sum of |x-x'| - n/(m-1) * sum of |y-y'|)`, each pair once; the answer is the t of the largest Q
/// over all t < k. The sums come from running sums of the distances; time and memory grow with the square of
/// the number of values, so that callers bound it.
final class EnergySplit {
    /// @param index first value of the right side
    record Cut(int index, double statistic) {}

    private final double[] values;
    /// At j and t: the distances of value j from all values before t, added up.
    private final double[][] distancesBefore;

    EnergySplit(double[] values) {
        this.values = values;
        this.distancesBefore = new double[values.length][values.length + 1];
        for (int j = 0; j < values.length; j++) {
            for (int t = 0; t < values.length; t++) {
                distancesBefore[j][t + 1] = distancesBefore[j][t] + Math.abs(values[j] - values[t]);
            }
        }
    }

    int size() {
        return values.length;
    }

    /// The best cut of the values from `start` up to `end`; empty if there are fewer than two.
    Optional<Cut> best(int start, int end) {
        Cut best = null;
        double within = 0;
        for (int t = start + 1; t < end; t++) {
            within += sum(t - 1, start, t - 1);
            Cut cut = bestEnd(start, t, end, within);
            if (best == null || cut.statistic() > best.statistic()) {
                best = cut;
            }
        }
        return Optional.ofNullable(best);
    }

    private Cut bestEnd(int start, int t, int end, double withinLeft) {
        double left = t - start;
        double between = 0;
        double withinRight = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = t + 1; k <= end; k++) {
            between += sum(k - 1, start, t);
            withinRight += sum(k - 1, t, k - 1);
            double right = k - t;
            double inLeft = left > 1 ? right / (left - 1) * withinLeft : 0;
            double inRight = right > 1 ? left / (right - 1) * withinRight : 0;
            most = Math.max(most, 2 / (left + right) * (between - inLeft - inRight));
        }
        return new Cut(t, most);
    }

    /// Distances of value j from the values of a range.
    private double sum(int j, int from, int to) {
        return distancesBefore[j][to] - distancesBefore[j][from];
    }
}
