package assay.analysis.profile;

import assay.analysis.model.FrameType;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.WeightUnit;

/// A [TreeShape] with the weights of some of a profile's samples; frozen. Hot path: parallel arrays per node.
/// Invariant: `total = self + sum of the children's totals`. Cost of [#weigh]: one step per sample in range, one per
/// trie node and one per tree node.
public final class CallTree {
    private final TreeShape shape;
    private final long[] self;
    private final long[] total;
    private final long[] samples;
    private final byte[] type;

    private CallTree(TreeShape shape, long[] self, long[] total, long[] samples, byte[] type) {
        this.shape = shape;
        this.self = self;
        this.total = total;
        this.samples = samples;
        this.type = type;
    }

    /// Weighs the samples of `data` that `filter` accepts on the tree of the same profile.
    public static CallTree weigh(TreeShape shape, ProfileData data, SampleFilter filter) {
        Samples rows = data.profile().samples();
        StackTable stacks = data.symbols().stacks();
        boolean counted = data.profile().summary().unit() == WeightUnit.SAMPLES;
        long[] stackWeight = new long[stacks.size()];
        long[] self = new long[shape.size()];
        long[] samples = new long[shape.size()];
        int to = rows.firstAtOrAfter(filter.range().toNanos());
        for (int row = rows.firstAtOrAfter(filter.range().fromNanos()); row < to; row++) {
            int stack = rows.stack()[row];
            int node = shape.nodeOf(stack);
            if (node >= 0 && filter.accepts(rows.thread()[row], stack)) {
                long weight = rows.weight()[row];
                self[node] += weight;
                samples[node] += counted ? weight : 1;
                if (stack >= 0) {
                    stackWeight[stack] += weight;
                }
            }
        }
        long[] total = self.clone();
        for (int node = shape.size() - 1; node > 0; node--) {
            total[shape.parent(node)] += total[node];
            samples[shape.parent(node)] += samples[node];
        }
        return new CallTree(shape, self, total, samples, FrameTypeVote.count(shape, data.symbols(), stackWeight));
    }

    public TreeShape shape() {
        return shape;
    }

    /// Weight of the samples that end in this node.
    public long self(int node) {
        return self[node];
    }

    /// Weight of the samples that go through or end in this node.
    public long total(int node) {
        return total[node];
    }

    /// Number of samples that go through or end in this node.
    public long samples(int node) {
        return samples[node];
    }

    /// How most of the node's total weight was running.
    public FrameType type(int node) {
        return FrameType.ofCode(type[node]);
    }
}
