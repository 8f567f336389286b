package assay.analysis.stat;

import java.util.Arrays;
import java.util.Optional;

/// Values that fall into two groups, as those of a benchmark do whose JIT outcome or memory layout differs
/// between runs: a mean then describes neither. The values are split where the variance within the groups
/// becomes least (W. D. Fisher, "On Grouping for Maximum Homogeneity" (1958), for two groups: exact). Two
/// groups are accepted if they explain nine tenths of the variance. Normal values reach 64 % and evenly spread
/// ones 75 % in the long run; of samples of 15 from them, 0.1 % and 2 % reach 90 %. A quarter of the values
/// must lie in the smaller group, so that neither a single outlier nor one slow first iteration in five makes a
/// mode.
///
/// @param low mean of the lower group
/// @param high mean of the upper group
/// @param shareHigh of the values in the upper group, 0 to 1
public record Modes(double low, double high, double shareHigh) {
    /// Fewer values fall into two heaps by chance alone.
    private static final int LEAST_VALUES = 15;

    private static final double LEAST_SHARE = 0.25;
    private static final double LEAST_EXPLAINED = 0.9;

    /// The two modes; empty if the values have one, or are fewer than 15.
    public static Optional<Modes> find(double... values) {
        if (values.length < LEAST_VALUES) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Center.MEAN.of(sorted);
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        return split(sorted, mean, squares);
    }

    /// Between two groups of n and m values whose means differ by d, the variance is n m d² / (n + m).
    private static Optional<Modes> split(double[] sorted, double mean, double squares) {
        int least = (int) Math.ceil(LEAST_SHARE * sorted.length);
        double most = 0;
        Modes modes = new Modes(mean, mean, 0);
        double sum = 0;
        for (int lower = 1; lower <= sorted.length - least; lower++) {
            sum += sorted[lower - 1] - mean;
            int upper = sorted.length - lower;
            double distance = -sum / upper - sum / lower;
            double between = (double) lower * upper / sorted.length * distance * distance;
            if (lower >= least && between > most) {
                most = between;
                modes = new Modes(mean + sum / lower, mean - sum / upper, (double) upper / sorted.length);
            }
        }
        return squares > 0 && most >= LEAST_EXPLAINED * squares ? Optional.of(modes) : Optional.empty();
    }
}
