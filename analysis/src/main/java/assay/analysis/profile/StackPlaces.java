package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import java.util.BitSet;

/// The node of a tree at which the samples of each stack end. A place is a number of a stack that is in the tree, or
/// one of three beyond them: for samples without a stack, for stacks of which no frame is left, and for cut ones of
/// which none is left. So a tree of few stacks of a large run costs what these few cost.
final class StackPlaces {
    private static final int BEYOND = 3;

    private final RewrittenStacks rewritten;
    private final RankedSet stacks;
    private final int[] nodes;

    private StackPlaces(RewrittenStacks rewritten, RankedSet stacks, int[] nodes) {
        this.rewritten = rewritten;
        this.stacks = stacks;
        this.nodes = nodes;
    }

    /// @param nodeOfShown for each rewritten stack
    /// @param stackless for samples without a stack
    /// @param truncated for cut stacks of which no frame is left
    static StackPlaces of(RewrittenStacks rewritten, int[] nodeOfShown, int stackless, int truncated) {
        BitSet inTree = new BitSet(nodeOfShown.length);
        for (int shown = 0; shown < nodeOfShown.length; shown++) {
            inTree.set(shown, nodeOfShown[shown] != OUTSIDE);
        }
        RankedSet stacks = new RankedSet(inTree);
        int[] nodes = new int[stacks.size() + BEYOND];
        for (int place = 0; place < stacks.size(); place++) {
            nodes[place] = nodeOfShown[stacks.value(place)];
        }
        nodes[stacks.size()] = stackless;
        nodes[stacks.size() + 1] = 0;
        nodes[stacks.size() + 2] = truncated;
        return new StackPlaces(rewritten, stacks, nodes);
    }

    /// The same places after the nodes have been renumbered; this object may not be used any more.
    StackPlaces moved(Preorder preorder) {
        for (int place = 0; place < nodes.length; place++) {
            nodes[place] = nodes[place] == OUTSIDE ? OUTSIDE : preorder.place(nodes[place]);
        }
        return this;
    }

    RewrittenStacks rewritten() {
        return rewritten;
    }

    /// Number of places, those beyond the stacks included.
    int size() {
        return nodes.length;
    }

    /// Number of stacks in the tree, callers of others included unless it is reversed: the first places.
    int stacks() {
        return stacks.size();
    }

    /// The rewritten stack of a place, in the order of places.
    int shown(int place) {
        return stacks.value(place);
    }

    /// Place of a rewritten stack, or -1 if it is not in the tree.
    int placeOfShown(int shown) {
        return stacks.rank(shown);
    }

    /// Place of a stack as recorded, or -1 if it is not in the tree.
    int placeOf(int stack) {
        if (stack == Samples.NONE) {
            return stacks.size();
        }
        int shown = rewritten.stackOf(stack);
        if (shown >= 0) {
            return stacks.rank(shown);
        }
        return switch (shown) {
            case StackTable.COMPLETE -> stacks.size() + 1;
            case StackTable.TRUNCATED -> stacks.size() + 2;
            default -> OUTSIDE;
        };
    }

    /// Node of a place, or -1 if there is none.
    int node(int place) {
        return nodes[place];
    }

    /// Node of a stack as recorded, or -1 if it is not in the tree.
    int nodeOf(int stack) {
        int place = placeOf(stack);
        return place < 0 ? OUTSIDE : nodes[place];
    }
}
