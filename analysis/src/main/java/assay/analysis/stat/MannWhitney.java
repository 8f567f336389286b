package assay.analysis.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Does one sample tend to larger values than the other? H. B. Mann and D. R. Whitney, "On a Test of Whether
/// one of Two Random Variables is Stochastically Larger than the Other" (1947), two-sided. Equals R's
/// `wilcox.test(x, y)`: exact below 50 values on each side without ties, otherwise normal with corrections for
/// ties and continuity.
///
/// @param u pairs in which the first sample's value is the larger, a tie counting half
/// @param pairs all pairs
/// @param pValue 1 where all values are equal
/// @param exact whether the p-value is exact
public record MannWhitney(double u, double pairs, double pValue, boolean exact) {
    private static final int EXACT_BELOW = 50;

    /// @throws IllegalArgumentException if a side has no value
    public static MannWhitney of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "values: %d and %d; at least one each".formatted(first.length, second.length));
        }
        Ranks ranks = Ranks.of(first, second);
        double u = ranks.sumOfFirst() - first.length * (first.length + 1.0) / 2;
        boolean exact = !ranks.tied() && Math.max(first.length, second.length) < EXACT_BELOW;
        double pValue = exact ? exact(u, first.length, second.length) : normal(u, ranks, first.length, second.length);
        return new MannWhitney(u, (double) first.length * second.length, pValue, exact);
    }

    /// How much the second sample lies above the first, -1 to 1: N. Cliff, "Dominance statistics" (1993).
    public double cliffsDelta() {
        return 1 - 2 * u / pairs;
    }

    private static double normal(double u, Ranks ranks, int n, int m) {
        double all = n + m;
        double variance = n * (double) m / 12 * (all + 1 - ranks.tieSum() / (all * (all - 1)));
        double distance = Math.abs(u - n * (double) m / 2);
        if (variance <= 0 || distance == 0) {
            return 1;
        }
        double z = Math.max(0, distance - 0.5) / Math.sqrt(variance);
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }

    /// Twice the probability of a u at least as far out, by the recurrence of Mann and Whitney over the sizes:
    /// the largest of all values belongs to the first sample, above all of the second, or to the second.
    private static double exact(double u, int n, int m) {
        int least = (int) Math.min(u, (double) n * m - u);
        double[][] bySecond = new double[m + 1][least + 1];
        for (double[] row : bySecond) {
            row[0] = 1;
        }
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                double fromFirst = (double) i / (i + j);
                double[] row = bySecond[j];
                double[] fewer = bySecond[j - 1];
                for (int sum = least; sum >= 0; sum--) {
                    double above = sum >= j ? row[sum - j] : 0;
                    row[sum] = fromFirst * above + (1 - fromFirst) * fewer[sum];
                }
            }
        }
        return Math.min(1, 2 * Arrays.stream(bySecond[m]).sum());
    }

    /// @param sumOfFirst sum of the first sample's ranks among all values, ties sharing their mean rank
    /// @param tieSum sum of t³ - t over the groups of t equal values
    private record Ranks(double sumOfFirst, double tieSum) {
        static Ranks of(double[] first, double[] second) {
            double[] one = first.clone();
            Arrays.sort(one);
            double[] all = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            Arrays.sort(all);
            double sum = 0;
            double ties = 0;
            int taken = 0;
            for (int start = 0, end; start < all.length; start = end) {
                end = start + 1;
                while (end < all.length && all[end] == all[start]) {
                    end++;
                }
                while (taken < one.length && one[taken] == all[start]) {
                    sum += (start + 1 + end) / 2.0;
                    taken++;
                }
                double size = end - start;
                ties += size * size * size - size;
            }
            return new Ranks(sum, ties);
        }

        boolean tied() {
            return tieSum > 0;
        }
    }
}
