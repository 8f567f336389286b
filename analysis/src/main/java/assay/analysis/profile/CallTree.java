package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FrameType;
import assay.analysis.model.ProfileData;

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

    /// Weighs the samples of `data` that `filter` accepts on a tree of the same run.
    ///
    /// @throws IllegalArgumentException if the tree was made from other stacks
    public static CallTree weigh(TreeShape shape, ProfileData data, SampleFilter filter) {
        return weigh(shape, data, filter, new Cancellation());
    }

    /// Weighs as [#weigh(TreeShape, ProfileData, SampleFilter)].
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static CallTree weigh(TreeShape shape, ProfileData data, SampleFilter filter, Cancellation cancellation) {
        int stacks = data.symbols().stacks().size();
        if (stacks != shape.stackCount()) {
            throw new IllegalArgumentException(
                    "stacks: %d; must be the %d of the tree".formatted(stacks, shape.stackCount()));
        }
        StackPlaces places = shape.places();
        StackWeights sums = StackWeights.of(data, filter, places, cancellation);
        long[] self = new long[shape.size()];
        long[] samples = new long[shape.size()];
        for (int place = 0; place < places.size(); place++) {
            int node = places.node(place);
            if (node >= 0) {
                self[node] += sums.weight(place);
                samples[node] += sums.samples(place);
            }
        }
        long[] total = self.clone();
        for (int node = shape.size() - 1; node > 0; node--) {
            total[shape.parent(node)] += total[node];
            samples[shape.parent(node)] += samples[node];
        }
        return new CallTree(shape, self, total, samples, FrameTypeVote.count(shape, sums, cancellation));
    }

    /// The same tree with numbers of samples for weights.
    public CallTree counted() {
        long[] ended = samples.clone();
        for (int node = shape.size() - 1; node > 0; node--) {
            ended[shape.parent(node)] -= samples[node];
        }
        return new CallTree(shape, ended, samples, samples, type);
    }

    public TreeShape shape() {
        return shape;
    }

    /// Weight of the samples whose innermost frame this node is; in a reversed tree, of those whose outermost it is.
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

    /// Number of samples that go through or end in merged branches.
    public long mergedSamples() {
        long merged = 0;
        int node = 1;
        while (node < shape.size()) {
            boolean counts = shape.isMerged(node);
            merged += counts ? samples[node] : 0;
            node = counts ? shape.end(node) : node + 1;
        }
        return merged;
    }

    /// How most of the node's samples were running, as far as one way holds the majority.
    public FrameType type(int node) {
        return FrameType.ofCode(type[node]);
    }
}
