package assay.analysis.compare;

import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeShape;
import assay.analysis.profile.TreeShapeBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The share that each frame has of a profile's weight, and how far that share is known. The samples are cut into
/// consecutive blocks of about equal count; leaving one block out at a time gives the variance of the share (delete-one
/// jackknife of a ratio: M. H. Quenouille 1956, J. W. Tukey 1958; blocks because neighbouring samples resemble each
/// other: H. R. Künsch 1989). Cost: one weighing of the tree per block.
final class FrameShares {
    /// Blocks at the most; enough for a t test, each long enough to hold what neighbouring samples have in common.
    private static final int MOST_BLOCKS = 20;

    private static final int LEAST_SAMPLES_PER_BLOCK = 5;

    private final Map<String, long[]> blockWeights = new HashMap<>();
    private final long[] blockTotals;
    private final long total;
    private final double effectiveSamples;

    private FrameShares(int blocks, long total, double effectiveSamples) {
        this.blockTotals = new long[blocks];
        this.total = total;
        this.effectiveSamples = effectiveSamples;
    }

    static FrameShares of(ProfileData data, SampleFilter filter) {
        Samples samples = data.profile().samples();
        TreeShape shape = TreeShapeBuilder.build(data.symbols(), samples, ShapeOptions.FOR_PEOPLE);
        int from = samples.firstAtOrAfter(filter.range().fromNanos());
        int to = samples.firstAtOrAfter(filter.range().toNanos());
        int blocks = Math.clamp((to - from) / LEAST_SAMPLES_PER_BLOCK, 1, MOST_BLOCKS);
        CallTree whole = CallTree.weigh(shape, data, filter);
        FrameShares shares = new FrameShares(blocks, whole.total(0), effectiveSamples(samples, from, to, filter));
        for (int block = 0; block < blocks; block++) {
            long start = timeAt(samples, from, to, block, blocks, filter.range());
            long end = timeAt(samples, from, to, block + 1, blocks, filter.range());
            CallTree tree = CallTree.weigh(shape, data, filter.withRange(new TimeRange(start, end)));
            shares.blockTotals[block] = tree.total(0);
            for (MethodWeight method : MethodWeight.of(tree)) {
                shares.blockWeights.computeIfAbsent(method.label(), _ -> new long[blocks])[block] = method.total();
            }
        }
        return shares;
    }

    private static long timeAt(Samples samples, int from, int to, int block, int blocks, TimeRange range) {
        if (block == 0) {
            return range.fromNanos();
        }
        return block == blocks
                ? range.toNanos()
                : samples.timeNanos()[from + (int) ((long) (to - from) * block / blocks)];
    }

    /// Equivalent number of samples of equal weight (L. Kish 1965): the square of the sum over the sum of squares.
    private static double effectiveSamples(Samples samples, int from, int to, SampleFilter filter) {
        double sum = 0;
        double squares = 0;
        for (int row = from; row < to; row++) {
            if (filter.accepts(samples.thread()[row], samples.stack()[row])) {
                double weight = samples.weight()[row];
                sum += weight;
                squares += weight * weight;
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    Set<String> frames() {
        return blockWeights.keySet();
    }

    int blocks() {
        return blockTotals.length;
    }

    double effectiveSamples() {
        return effectiveSamples;
    }

    /// Share of the total weight, 0 to 1.
    double share(String frame) {
        long[] weights = blockWeights.get(frame);
        return weights == null || total == 0 ? 0 : (double) sum(weights) / total;
    }

    /// Jackknife variance of the share.
    double variance(String frame) {
        long[] weights = blockWeights.get(frame);
        int blocks = blocks();
        if (weights == null || blocks < 2) {
            return 0;
        }
        long weight = sum(weights);
        double[] without = new double[blocks];
        double mean = 0;
        for (int block = 0; block < blocks; block++) {
            long rest = total - blockTotals[block];
            without[block] = rest == 0 ? 0 : (double) (weight - weights[block]) / rest;
            mean += without[block] / blocks;
        }
        double squares = 0;
        for (double share : without) {
            squares += (share - mean) * (share - mean);
        }
        return squares * (blocks - 1) / blocks;
    }

    private static long sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
