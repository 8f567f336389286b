package assay.analysis.stat;

/// How a quantile that falls between two values is taken from them; the types of R. J. Hyndman and Y. Fan,
/// "Sample Quantiles in Statistical Packages" (1996).
public enum QuantileRule {
    /// Type 1, the smallest value that at least the share `p` of all values does not exceed: HdrHistogram's
    /// rule.
    NEAREST_RANK {
        @Override
        double of(double[] sorted, double p) {
            return sorted[Math.clamp((int) Math.ceil(p * sorted.length) - 1, 0, sorted.length - 1)];
        }
    },
    /// Type 6, position `p (n + 1)`: JMH's `scorePercentiles`.
    TYPE_6 {
        @Override
        double of(double[] sorted, double p) {
            return between(sorted, p * (sorted.length + 1) - 1);
        }
    },
    /// Type 7, position `p (n - 1) + 1`: the default of R, NumPy and Excel.
    TYPE_7 {
        @Override
        double of(double[] sorted, double p) {
            return between(sorted, p * (sorted.length - 1));
        }
    },
    /// Type 8, position `p (n + 1/3) + 1/3`: nearly unbiased for the median whatever the distribution.
    TYPE_8 {
        @Override
        double of(double[] sorted, double p) {
            return between(sorted, p * (sorted.length + 1.0 / 3) - 2.0 / 3);
        }
    };

    /// @param sorted ascending, at least one value
    /// @param p 0 to 1
    abstract double of(double[] sorted, double p);

    /// The value at a position that counts from 0, on the line between its neighbours; the ends are never
    /// passed.
    private static double between(double[] sorted, double position) {
        double clamped = Math.clamp(position, 0, sorted.length - 1);
        int below = (int) clamped;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (clamped - below) * (sorted[above] - sorted[below]);
    }
}
