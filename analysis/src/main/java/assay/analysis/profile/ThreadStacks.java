package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import java.util.Arrays;

/// The accepted samples of a profile added up per thread and stack of a tree, for formats that tell threads apart.
/// Rows are ordered by thread, samples without a thread first, then by node. Hot path: columns by row.
/// Cost: one sort of the accepted samples.
public final class ThreadStacks {
    private final long[] keys;
    private final long[] weight;
    private final long[] samples;

    private ThreadStacks(long[] keys) {
        this.keys = keys;
        this.weight = new long[keys.length];
        this.samples = new long[keys.length];
    }

    /// Adds up what `filter` accepts, by the nodes of a tree of the same run; samples that the tree leaves out are
    /// left out here too, so that the sum of the weights is the tree's total.
    public static ThreadStacks of(TreeShape shape, ProfileData data, SampleFilter filter) {
        Samples rows = data.profile().samples();
        boolean counted = data.profile().summary().unit() == WeightUnit.SAMPLES;
        int from = rows.firstAtOrAfter(filter.range().fromNanos());
        int to = rows.firstAtOrAfter(filter.range().toNanos());
        long[] keyOfSample = new long[Math.max(0, to - from)];
        for (int row = from; row < to; row++) {
            keyOfSample[row - from] = key(shape, filter, rows.thread()[row], rows.stack()[row]);
        }
        ThreadStacks sums = new ThreadStacks(distinct(keyOfSample));
        for (int row = from; row < to; row++) {
            if (keyOfSample[row - from] != OUTSIDE) {
                long each = rows.weight()[row];
                sums.add(keyOfSample[row - from], each, counted ? each : 1);
            }
        }
        return sums;
    }

    private static long key(TreeShape shape, SampleFilter filter, int thread, int stack) {
        int node = filter.accepts(thread, stack) ? shape.nodeOf(stack) : OUTSIDE;
        return node == OUTSIDE ? OUTSIDE : ((long) (thread - Samples.NONE) << 32) | node;
    }

    private static long[] distinct(long[] keyOfSample) {
        long[] sorted = keyOfSample.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (sorted[at] != OUTSIDE && (at == 0 || sorted[at] != sorted[at - 1])) {
                sorted[count++] = sorted[at];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private void add(long key, long addedWeight, long addedSamples) {
        int row = Arrays.binarySearch(keys, key);
        weight[row] += addedWeight;
        samples[row] += addedSamples;
    }

    /// Number of rows.
    public int size() {
        return keys.length;
    }

    /// Index into the run's threads, or [Samples#NONE].
    public int thread(int row) {
        return (int) (keys[row] >>> 32) + Samples.NONE;
    }

    /// Node of the tree at which the row's samples end.
    public int node(int row) {
        return (int) keys[row];
    }

    /// Weight of the row's samples in the profile's unit.
    public long weight(int row) {
        return weight[row];
    }

    /// Number of the row's samples.
    public long samples(int row) {
        return samples[row];
    }
}
