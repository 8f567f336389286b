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

    private final Samples samples;
    private final ShapeOptions options;
    private final Cancellation cancellation;
    private final Labels labels;
    private final BitSet hiddenFrames;
    private final @Nullable BitSet focusFrames;
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
        this.hiddenFrames = labels.framesOf(options.hidden());
        this.focusFrames = options.focus() == null ? null : labels.framesOf(Set.of(options.focus()));
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
        StackPlaces places = new StackPlaces(rewritten, nodeOfStack, stacklessNode(), truncatedNode());
        return nodes.toShape(labels, places, options, cancellation);
    }

    private int stacklessNode() {
        boolean stay = recorded.stackless() && focusFrames == null && rewritten.keepsStackless();
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

    private void addReversed() {
        int[] parent = stacks.parent();
        int[] frame = stacks.frame();
        int steps = 0;
        for (int stack = used.nextSetBit(0); stack >= 0; stack = used.nextSetBit(stack + 1)) {
            if ((steps++ & REVERSED_CHECK_MASK) == 0) {
                cancellation.check();
            }
            int last = focusFrames == null ? 0 : outermostFocus(stack, parent, frame);
            if (last == OUTSIDE) {
                continue;
            }
            int group = options.groupsFirst() ? outermost(stack, parent) : OUTSIDE;
            int node = group == OUTSIDE ? ROOT : nodes.child(ROOT, labels.ofFrame(frame[group]));
            int trie = stack;
            for (; trie >= last && trie != group; trie = parent[trie]) {
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

    private static int outermost(int stack, int[] parent) {
        int outermost = stack;
        while (parent[outermost] >= 0) {
            outermost = parent[outermost];
        }
        return outermost;
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
