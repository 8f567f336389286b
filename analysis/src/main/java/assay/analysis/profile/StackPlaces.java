package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;

/// The node of a tree at which the samples of each stack end.
final class StackPlaces {
    private final RewrittenStacks rewritten;
    private final int[] nodeOfShown;
    private final int stackless;
    private final int truncated;

    /// @param nodeOfShown for each rewritten stack; taken over
    /// @param stackless for samples without a stack
    /// @param truncated for cut stacks of which no frame is left
    StackPlaces(RewrittenStacks rewritten, int[] nodeOfShown, int stackless, int truncated) {
        this.rewritten = rewritten;
        this.nodeOfShown = nodeOfShown;
        this.stackless = stackless;
        this.truncated = truncated;
    }

    /// The same places after the nodes have been renumbered; this object may not be used any more.
    StackPlaces moved(Preorder preorder) {
        for (int stack = 0; stack < nodeOfShown.length; stack++) {
            nodeOfShown[stack] = moved(nodeOfShown[stack], preorder);
        }
        return new StackPlaces(rewritten, nodeOfShown, moved(stackless, preorder), moved(truncated, preorder));
    }

    private static int moved(int node, Preorder preorder) {
        return node == OUTSIDE ? OUTSIDE : preorder.place(node);
    }

    RewrittenStacks rewritten() {
        return rewritten;
    }

    /// Node of a rewritten stack, or -1 if it is not in the tree.
    int nodeOfShown(int shown) {
        return nodeOfShown[shown];
    }

    /// Node of a stack as recorded, or -1 if it is not in the tree.
    int nodeOf(int stack) {
        return stack == Samples.NONE ? stackless : nodeOfRewritten(rewritten.stackOf(stack));
    }

    private int nodeOfRewritten(int shown) {
        if (shown >= 0) {
            return nodeOfShown[shown];
        }
        return switch (shown) {
            case StackTable.COMPLETE -> 0;
            case StackTable.TRUNCATED -> truncated;
            default -> OUTSIDE;
        };
    }
}
