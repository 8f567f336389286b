package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.model.Samples;
import assay.analysis.model.Symbols;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Merges the stacks that a profile's samples use into a [TreeShape]. Cost: one step per trie node, or per frame of
/// each distinct stack when reversed, plus the sort of siblings.
public final class TreeShapeBuilder {
    private static final int ROOT = 0;

    private final Symbols symbols;
    private final ShapeOptions options;
    private final Labels labels;
    private final @Nullable BitSet hidden;
    private final int focus;
    private final NodeTable nodes = new NodeTable();

    private TreeShapeBuilder(Symbols symbols, ShapeOptions options) {
        this.symbols = symbols;
        this.options = options;
        this.labels = Labels.of(symbols, options.lines());
        this.hidden = options.hidden().isEmpty() ? null : labels.named(options.hidden());
        this.focus = options.focus() == null ? Labels.NONE : labels.find(options.focus());
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
        int stacklessNode = stackless && options.focus() == null ? nodes.child(ROOT, Labels.NO_STACK) : OUTSIDE;
        return nodes.toShape(labels, nodeOfStack, stacklessNode, options.reversed());
    }

    private void addForward(BitSet used, int[] nodeOfStack) {
        int[] parent = symbols.stacks().parent();
        int[] frame = symbols.stacks().frame();
        BitSet needed = withAncestors(used, parent);
        for (int stack = needed.nextSetBit(0); stack >= 0; stack = needed.nextSetBit(stack + 1)) {
            int above = parent[stack] >= 0 ? nodeOfStack[parent[stack]] : outermost();
            nodeOfStack[stack] = below(above, labels.ofFrame(frame[stack]));
        }
    }

    private int outermost() {
        return options.focus() == null ? ROOT : OUTSIDE;
    }

    private int below(int above, int label) {
        if (above == OUTSIDE) {
            return label == focus ? nodes.child(ROOT, label) : OUTSIDE;
        }
        return isHidden(label) ? above : nodes.child(above, label);
    }

    private boolean isHidden(int label) {
        return hidden != null && hidden.get(label);
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
            int last = lastIncluded(stack, parent, frame);
            if (last == OUTSIDE) {
                continue;
            }
            int node = ROOT;
            for (int trie = stack; trie >= last; trie = parent[trie]) {
                int label = labels.ofFrame(frame[trie]);
                node = isHidden(label) ? node : nodes.child(node, label);
            }
            nodeOfStack[stack] = node;
        }
    }

    /// Outermost trie node of a stack to include: the outermost one of the focus, or simply the outermost.
    private int lastIncluded(int stack, int[] parent, int[] frame) {
        if (options.focus() == null) {
            return 0;
        }
        int last = OUTSIDE;
        for (int trie = stack; trie >= 0; trie = parent[trie]) {
            if (labels.ofFrame(frame[trie]) == focus) {
                last = trie;
            }
        }
        return last;
    }
}
