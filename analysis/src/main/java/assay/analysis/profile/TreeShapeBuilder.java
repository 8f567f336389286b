package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.Arrays;
import java.util.BitSet;

/// Merges the stacks that a profile's samples use into a [TreeShape]. Cost: one step per trie node, or per frame of
/// each distinct stack when reversed, plus the sort of siblings.
public final class TreeShapeBuilder {
    private static final int ROOT = 0;
    private static final int CHECK_MASK = 0xffff;
    private static final int REVERSED_CHECK_MASK = 0xfff;

    private final Samples samples;
    private final ShapeOptions options;
    private final Cancellation cancellation;
    private final Labels labels;
    private final UsedStacks recorded;
    private final RewrittenStacks rewritten;
    private final StackTable stacks;
    private final BitSet used;
    private final int[] nodeOfStack;
    private NodeTable nodes = new NodeTable();

    private TreeShapeBuilder(Symbols symbols, Samples samples, ShapeOptions options, Cancellation cancellation) {
        this.samples = samples;
        this.cancellation = cancellation;
        this.options = options;
        this.recorded = UsedStacks.of(samples);
        this.rewritten = RewrittenStacks.of(symbols, recorded.stacks(), options, cancellation);
        this.stacks = rewritten.symbols().stacks();
        this.used = rewritten.unchanged() ? recorded.stacks() : rewritten.stacksOf(recorded.stacks());
        this.labels = Labels.of(rewritten.symbols(), options);
        this.nodeOfStack = new int[stacks.size()];
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
        if (options.reversed()) {
            addReversed();
        } else {
            addForward();
        }
        if (nodes.size() > options.most()) {
            mergeSmall(options.most());
        }
        cancellation.check();
        StackPlaces places = StackPlaces.of(rewritten, nodeOfStack, stacklessNode(), truncatedNode());
        return nodes.toShape(labels, places, options, cancellation);
    }

    private int stacklessNode() {
        boolean stay = recorded.stackless() && rewritten.keepsStackless();
        return stay ? nodes.child(ROOT, Labels.NO_STACK) : OUTSIDE;
    }

    /// Node of the cut stacks of which no frame is left.
    private int truncatedNode() {
        boolean any = !rewritten.unchanged()
                && recorded.stacks().stream().anyMatch(stack -> rewritten.stackOf(stack) == StackTable.TRUNCATED);
        return any ? outermost(StackTable.TRUNCATED) : OUTSIDE;
    }

    /// Merges the smallest branches of the stacks so far; one that comes up again later grows anew.
    private void mergeSmall(int most) {
        long[] self = new long[nodes.size()];
        for (int row = 0; row < samples.size(); row++) {
            int recordedStack = samples.stack()[row];
            int stack = recordedStack >= 0 ? rewritten.stackOf(recordedStack) : recordedStack;
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
        int[] parent = stacks.parent();
        int[] frame = stacks.frame();
        BitSet needed = UsedStacks.withCallers(used, parent);
        for (int stack = needed.nextSetBit(0); stack >= 0; stack = needed.nextSetBit(stack + 1)) {
            int above = parent[stack] >= 0 ? nodeOfStack[parent[stack]] : outermost(parent[stack]);
            nodeOfStack[stack] = nodes.child(above, labels.ofFrame(frame[stack]));
            if ((stack & CHECK_MASK) == 0) {
                cancellation.check();
            }
        }
    }

    private int outermost(int trieRoot) {
        return trieRoot == StackTable.TRUNCATED && options.markTruncated() ? nodes.child(ROOT, Labels.TRUNCATED) : ROOT;
    }

    private void addReversed() {
        int[] parent = stacks.parent();
        int[] frame = stacks.frame();
        int steps = 0;
        for (int stack = used.nextSetBit(0); stack >= 0; stack = used.nextSetBit(stack + 1)) {
            if ((steps++ & REVERSED_CHECK_MASK) == 0) {
                cancellation.check();
            }
            int group = options.groupsFirst() ? outermost(stack, parent) : OUTSIDE;
            int node = group == OUTSIDE ? ROOT : nodes.child(ROOT, labels.ofFrame(frame[group]));
            int trie = stack;
            for (; trie >= 0 && trie != group; trie = parent[trie]) {
                node = nodes.child(node, labels.ofFrame(frame[trie]));
            }
            nodeOfStack[stack] = trie == StackTable.TRUNCATED && options.markTruncated()
                    ? nodes.child(node, Labels.TRUNCATED)
                    : node;
            if (nodes.size() - options.most() > options.most() / 2) {
                mergeSmall(Math.max(2, options.most() / 2));
            }
        }
    }

    private static int outermost(int stack, int[] parent) {
        int outermost = stack;
        while (parent[outermost] >= 0) {
            outermost = parent[outermost];
        }
        return outermost;
    }
}
