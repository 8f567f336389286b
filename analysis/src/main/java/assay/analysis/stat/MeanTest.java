package assay.analysis.stat;

import org.apache.commons.statistics.distribution.TDistribution;

/// Student's t test with pooled variance between neighbouring stretches of a series, as Otava computes it: the
/// standard deviations divide by n and not by n - 1.
final class MeanTest {
    private final double[] values;

    MeanTest(double[] values) {
        this.values = values;
    }

    /// The shift at `index` between the values from `start` and those up to `end`.
    MeanShift at(int start, int index, int end) {
        int n = index - start;
        int m = end - index;
        double before = mean(start, index);
        double after = mean(index, end);
        double pooled =
                ((n - 1) * variance(start, index, before) + (m - 1) * variance(index, end, after)) / (n + m - 2.0);
        return new MeanShift(index, before, after, pValue(after - before, pooled, n, m));
    }

    /// Adds up distances from the first value, as the values themselves would leave few digits to what they
    /// differ by.
    private double mean(int start, int end) {
        double sum = 0;
        for (int index = start; index < end; index++) {
            sum += values[index] - values[start];
        }
        return values[start] + sum / (end - start);
    }

    private double variance(int start, int end, double mean) {
        double squares = 0;
        for (int index = start; index < end; index++) {
            squares += (values[index] - mean) * (values[index] - mean);
        }
        return squares / (end - start);
    }

    private static double pValue(double difference, double pooled, int n, int m) {
        if (n + m <= 2) {
            return 1;
        }
        double error = Math.sqrt(pooled * (1.0 / n + 1.0 / m));
        if (error == 0) {
            return difference == 0 ? 1 : 0;
        }
        return Math.min(1, 2 * TDistribution.of(n + m - 2.0).survivalProbability(Math.abs(difference) / error));
    }
}
