package assay.analysis.stacks;

import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.WeightUnit;
import java.util.Arrays;

/// The weight of each distinct stack of each thread, in one or more measures.
final class Rows {
    /// Most that the weights of one measure may add up to.
    static final long MOST_TOTAL = 1L << 62;

    private static final int MOST_ROWS = 32_000_000;

    private final PairTable keys = new PairTable();
    private final long[][] weights;
    private final long[] totals;

    /// @param measures how many weights a stack has
    Rows(int measures) {
        weights = new long[measures][1024];
        totals = new long[measures];
    }

    /// Adds to the weight of a stack.
    ///
    /// @param weight not negative
    /// @return false if the total would become too large, or there are too many rows; nothing was added then
    boolean add(int measure, int thread, int stack, long weight) {
        if (weight > MOST_TOTAL - totals[measure] || keys.size() == MOST_ROWS) {
            return false;
        }
        int row = keys.intern(thread, stack);
        if (row == weights[0].length) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Arrays.copyOf(weights[i], row * 2);
            }
        }
        weights[measure][row] += weight;
        totals[measure] += weight;
        return true;
    }

    /// The rows with weight in one measure, all at one time.
    Profile profile(int measure, ProfileKind kind, String event, WeightUnit unit, StackTable stacks, long nanos) {
        int[] thread = keys.first();
        int[] stack = keys.second();
        long[] weight = weights[measure];
        int size = 0;
        for (int row = 0; row < stack.length; row++) {
            if (weight[row] > 0) {
                thread[size] = thread[row];
                stack[size] = stack[row];
                weight[size++] = weight[row];
            }
        }
        long[] times = new long[size];
        Arrays.fill(times, nanos);
        Samples samples = new Samples(
                times, Arrays.copyOf(thread, size), Arrays.copyOf(stack, size), Arrays.copyOf(weight, size));
        return new Profile(summary(kind, event, unit, samples, stacks), samples);
    }

    private static ProfileSummary summary(
            ProfileKind kind, String event, WeightUnit unit, Samples rows, StackTable stacks) {
        long samples = 0;
        long total = 0;
        long cut = 0;
        long stackless = 0;
        for (int row = 0; row < rows.size(); row++) {
            long count = unit == WeightUnit.SAMPLES ? rows.weight()[row] : 1;
            int stack = rows.stack()[row];
            samples += count;
            total += rows.weight()[row];
            if (stack == Samples.NONE) {
                stackless += count;
            } else if (stacks.truncated(stack)) {
                cut += count;
            }
        }
        return new ProfileSummary(kind, event, unit, samples, total, cut, stackless);
    }
}
