package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

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

    private final Symbols symbols;
    private final ShapeOptions options;
    private final Labels labels;
    private final BitSet hiddenFrames;
    private final @Nullable BitSet focusFrames;
    private final NodeTable nodes = new NodeTable();

    private TreeShapeBuilder(Symbols symbols, ShapeOptions options) {
        this.symbols = symbols;
        this.options = options;
        this.labels = Labels.of(symbols, options);
        this.hiddenFrames = labels.framesOf(options.hidden());
        this.focusFrames = options.focus() == null ? null : labels.framesOf(Set.of(options.focus()));
        nodes.add(OUTSIDE, Labels.ROOT);
    }

    /// The tree of the stacks that `samples` use.
    public static TreeShape build(Symbols symbols, Samples samples, ShapeOptions options) {
        return new TreeShapeBuilder(symbols, options).build(samples);
    }

    private TreeShape build(Samples samples) {
        int stackCount = symbols.stacks().size();
        BitSet used = new BitSet(stackCount);
        boolean stackless = false;
        for (int stack : samples.stack()) {
            if (stack >= 0) {
                used.set(stack);
            } else {
                stackless = true;
            }
        }
        int[] nodeOfStack = new int[stackCount];
        Arrays.fill(nodeOfStack, OUTSIDE);
        if (options.reversed()) {
            addReversed(used, nodeOfStack);
        } else {
            addForward(used, nodeOfStack);
        }
        int stacklessNode = stackless && focusFrames == null ? nodes.child(ROOT, Labels.NO_STACK) : OUTSIDE;
        return nodes.toShape(labels, nodeOfStack, stacklessNode, options.reversed());
    }

    private void addForward(BitSet used, int[] nodeOfStack) {
        int[] parent = symbols.stacks().parent();
        int[] frame = symbols.stacks().frame();
        BitSet needed = withAncestors(used, parent);
        for (int stack = needed.nextSetBit(0); stack >= 0; stack = needed.nextSetBit(stack + 1)) {
            int above = parent[stack] >= 0 ? nodeOfStack[parent[stack]] : outermost(parent[stack]);
            nodeOfStack[stack] = below(above, frame[stack]);
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

    private void addReversed(BitSet used, int[] nodeOfStack) {
        int[] parent = symbols.stacks().parent();
        int[] frame = symbols.stacks().frame();
        for (int stack = used.nextSetBit(0); stack >= 0; stack = used.nextSetBit(stack + 1)) {
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
