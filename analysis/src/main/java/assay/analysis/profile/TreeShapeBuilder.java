package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Merges the stacks that a profile's samples use into a [TreeShape]. Cost: one step per trie node, or per frame of
/// each distinct stack when reversed, plus the sort of siblings.
public final class TreeShapeBuilder {
    private static final int ROOT = 0;
    private static final int CHECK_MASK = 0xffff;
    private static final int REVERSED_CHECK_MASK = 0xfff;

    private final Symbols symbols;
    private final Samples samples;
    private final ShapeOptions options;
    private final Cancellation cancellation;
    private final Labels labels;
    private final BitSet hiddenFrames;
    private final @Nullable BitSet focusFrames;
    private final BitSet used;
    private final int[] nodeOfStack;
    private NodeTable nodes = new NodeTable();

    private TreeShapeBuilder(Symbols symbols, Samples samples, ShapeOptions options, Cancellation cancellation) {
        this.symbols = symbols;
        this.samples = samples;
        this.cancellation = cancellation;
        this.options = options;
        this.labels = Labels.of(symbols, options);
        this.hiddenFrames = labels.framesOf(options.hidden());
        this.focusFrames = options.focus() == null ? null : labels.framesOf(Set.of(options.focus()));
        this.used = new BitSet(symbols.stacks().size());
        this.nodeOfStack = new int[symbols.stacks().size()];
        Arrays.fill(nodeOfStack, OUTSIDE);
        nodes.add(OUTSIDE, Labels.ROOT);
    }

    /// The tree of the stacks that `samples` use.
    public static TreeShape build(Symbols symbols, Samples samples, ShapeOptions options) {
        return build(symbols, samples, options, new Cancellation());
    }

    /// The tree of the stacks that `samples` use.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static TreeShape build(Symbols symbols, Samples samples, ShapeOptions options, Cancellation cancellation) {
        return new TreeShapeBuilder(symbols, samples, options, cancellation).build();
    }

    private TreeShape build() {
        boolean stackless = false;
        for (int stack : samples.stack()) {
            if (stack >= 0) {
                used.set(stack);
            } else {
                stackless = true;
            }
        }
        if (options.reversed()) {
            addReversed();
        } else {
            addForward();
        }
        if (nodes.size() > options.most()) {
            mergeSmall(options.most());
        }
        cancellation.check();
        int stacklessNode = stackless && focusFrames == null ? nodes.child(ROOT, Labels.NO_STACK) : OUTSIDE;
        return nodes.toShape(labels, nodeOfStack, stacklessNode, options.reversed(), cancellation);
    }

    /// Merges the smallest branches of the stacks so far; one that comes up again later grows anew.
    private void mergeSmall(int most) {
        long[] self = new long[nodes.size()];
        for (int row = 0; row < samples.size(); row++) {
            int stack = samples.stack()[row];
            if (stack >= 0 && nodeOfStack[stack] != OUTSIDE) {
                self[nodeOfStack[stack]] += samples.weight()[row];
            }
        }
        cancellation.check();
        NodeTable smaller = new NodeTable();
        int[] moved = new SmallBranches(nodes, self).merge(smaller, most, cancellation);
        nodes = smaller;
        for (int stack = 0; stack < nodeOfStack.length; stack++) {
            nodeOfStack[stack] = nodeOfStack[stack] == OUTSIDE ? OUTSIDE : moved[nodeOfStack[stack]];
        }
    }

    private void addForward() {
        int[] parent = symbols.stacks().parent();
        int[] frame = symbols.stacks().frame();
        BitSet needed = withAncestors(used, parent);
        for (int stack = needed.nextSetBit(0); stack >= 0; stack = needed.nextSetBit(stack + 1)) {
            int above = parent[stack] >= 0 ? nodeOfStack[parent[stack]] : outermost(parent[stack]);
            nodeOfStack[stack] = below(above, frame[stack]);
            if ((stack & CHECK_MASK) == 0) {
                cancellation.check();
            }
        }
    }

    private int outermost(int trieRoot) {
        if (focusFrames != null) {
            return OUTSIDE;
        }
        return trieRoot == StackTable.TRUNCATED && options.markTruncated() ? nodes.child(ROOT, Labels.TRUNCATED) : ROOT;
    }

    private int below(int above, int frame) {
        if (above == OUTSIDE) {
            boolean begins = focusFrames != null && focusFrames.get(frame);
            return begins ? nodes.child(ROOT, labels.ofFrame(frame)) : OUTSIDE;
        }
        return hiddenFrames.get(frame) ? above : nodes.child(above, labels.ofFrame(frame));
    }

    private static BitSet withAncestors(BitSet used, int[] parent) {
        BitSet needed = (BitSet) used.clone();
        for (int stack = used.length() - 1; stack >= 0; stack = needed.previousSetBit(stack - 1)) {
            if (parent[stack] >= 0) {
                needed.set(parent[stack]);
            }
        }
        return needed;
    }

    private void addReversed() {
        int[] parent = symbols.stacks().parent();
        int[] frame = symbols.stacks().frame();
        int steps = 0;
        for (int stack = used.nextSetBit(0); stack >= 0; stack = used.nextSetBit(stack + 1)) {
            if ((steps++ & REVERSED_CHECK_MASK) == 0) {
                cancellation.check();
            }
            int last = focusFrames == null ? 0 : outermostFocus(stack, parent, frame);
            if (last == OUTSIDE) {
                continue;
            }
            int node = ROOT;
            int trie = stack;
            for (; trie >= last; trie = parent[trie]) {
                node = hiddenFrames.get(frame[trie]) ? node : nodes.child(node, labels.ofFrame(frame[trie]));
            }
            nodeOfStack[stack] = trie == StackTable.TRUNCATED && options.markTruncated()
                    ? nodes.child(node, Labels.TRUNCATED)
                    : node;
            if (nodes.size() - options.most() > options.most() / 2) {
                mergeSmall(Math.max(2, options.most() / 2));
            }
        }
    }

    /// Trie node of the outermost frame of the focus in a stack.
    private int outermostFocus(int stack, int[] parent, int[] frame) {
        int last = OUTSIDE;
        for (int trie = stack; trie >= 0; trie = parent[trie]) {
            if (focusFrames != null && focusFrames.get(frame[trie])) {
                last = trie;
            }
        }
        return last;
    }
}
