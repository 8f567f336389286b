package assay.analysis.profile;

import static assay.analysis.profile.RewrittenStacks.DROPPED;

import assay.analysis.job.Cancellation;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Applies transforms to the stack trie of a run. As parents stand before their children, each transform is one pass
/// over the nodes with a little state per node; the new trie is not larger than the old one, though it may say the
/// same twice, which whoever merges it into a tree does not mind.
final class StackRewriter {
    private static final int CHECK_MASK = 0xffff;

    private final FrameNames names;
    private final ShapeOptions options;
    private final Cancellation cancellation;
    private StackTable stacks;
    private BitSet used;
    private final int[] stackOf;
    private boolean keepsEmpty = true;

    private StackRewriter(Symbols symbols, BitSet used, ShapeOptions options, Cancellation cancellation) {
        this.names = new FrameNames(symbols, options.naming());
        this.options = options;
        this.cancellation = cancellation;
        this.stacks = symbols.stacks();
        this.used = used;
        this.stackOf = IntStream.range(0, stacks.size()).toArray();
    }

    /// Rewrites the stacks that are used; what becomes of the others is not said.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    static RewrittenStacks rewrite(Symbols symbols, BitSet used, ShapeOptions options, Cancellation cancellation) {
        StackRewriter rewriter = new StackRewriter(symbols, used, options, cancellation);
        options.transforms().forEach(rewriter::apply);
        return RewrittenStacks.of(rewriter.names.with(rewriter.stacks), rewriter.stackOf, rewriter.keepsEmpty);
    }

    private void apply(StackTransform transform) {
        TrieDraft to = new TrieDraft(stacks.size());
        StackStep step = new StackSteps(names, stacks, to, options.markTruncated()).of(transform);
        int[] ends = move(step);
        BitSet usedNow = new BitSet(stacks.size());
        for (int stack = 0; stack < stackOf.length; stack++) {
            int before = stackOf[stack];
            if (before >= 0) {
                stackOf[stack] = ends[before];
            } else if (!step.keepsEmpty()) {
                stackOf[stack] = DROPPED;
            }
        }
        for (int stack = used.nextSetBit(0); stack >= 0; stack = used.nextSetBit(stack + 1)) {
            if (ends[stack] >= 0) {
                usedNow.set(ends[stack]);
            }
        }
        keepsEmpty &= step.keepsEmpty();
        used = usedNow;
        stacks = to.toTable();
    }

    /// @return what becomes of each used stack of the present trie
    private int[] move(StackStep step) {
        int[] parent = stacks.parent();
        int[] frame = stacks.frame();
        int[] path = new int[parent.length];
        int[] ends = new int[parent.length];
        Arrays.fill(ends, DROPPED);
        BitSet needed = UsedStacks.withCallers(used, parent);
        for (int node = needed.nextSetBit(0); node >= 0; node = needed.nextSetBit(node + 1)) {
            int above = parent[node] >= 0 ? path[parent[node]] : parent[node];
            path[node] = step.path(node, parent[node], frame[node], above);
            ends[node] = step.end(node, frame[node], path[node]);
            if ((node & CHECK_MASK) == 0) {
                cancellation.check();
            }
        }
        return ends;
    }
}
