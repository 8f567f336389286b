package assay.analysis.profile;

import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;

/// Elects the frame type of each tree node: the one that carries most of its weight. Weighted majority vote of
/// R. S. Boyer and J. S. Moore, "MJRTY: A Fast Majority Vote Algorithm" (1991): exact where one type has more than half
/// of the weight, else one of the heavy ones.
final class FrameTypeVote {
    private final TreeShape shape;
    private final StackTable stacks;
    private final byte[] typeOfFrame;
    private final byte[] candidate;
    private final long[] lead;

    private FrameTypeVote(TreeShape shape, Symbols symbols) {
        this.shape = shape;
        this.stacks = symbols.stacks();
        this.typeOfFrame = symbols.frames().type();
        this.candidate = new byte[shape.size()];
        this.lead = new long[shape.size()];
    }

    /// @param stackWeight weight of the samples that end in each trie node; used up as scratch space
    static byte[] count(TreeShape shape, Symbols symbols, long[] stackWeight) {
        FrameTypeVote vote = new FrameTypeVote(shape, symbols);
        if (shape.reversed()) {
            vote.countReversed(stackWeight);
        } else {
            vote.countForward(stackWeight);
        }
        return vote.candidate;
    }

    private void countForward(long[] stackWeight) {
        for (int stack = stacks.size() - 1; stack >= 0; stack--) {
            int node = shape.nodeOf(stack);
            if (stackWeight[stack] == 0 || node < 0) {
                continue;
            }
            int above = stacks.parent()[stack];
            if (above >= 0) {
                stackWeight[above] += stackWeight[stack];
            }
            vote(node, stacks.frame()[stack], stackWeight[stack]);
        }
    }

    /// The node of a reversed stack is that of its outermost frame, and the tree's parents lead inwards.
    private void countReversed(long[] stackWeight) {
        for (int stack = 0; stack < stackWeight.length; stack++) {
            if (stackWeight[stack] == 0) {
                continue;
            }
            int[] frames = stacks.frames(stack);
            int node = shape.nodeOf(stack);
            for (int index = frames.length - 1; index >= 0 && node > 0; index--) {
                if (vote(node, frames[index], stackWeight[stack])) {
                    node = shape.parent(node);
                }
            }
        }
    }

    private boolean vote(int node, int frame, long weight) {
        if (!shape.shows(node, frame)) {
            return false;
        }
        byte type = typeOfFrame[frame];
        if (candidate[node] == type) {
            lead[node] += weight;
        } else if (lead[node] >= weight) {
            lead[node] -= weight;
        } else {
            candidate[node] = type;
            lead[node] = weight - lead[node];
        }
        return true;
    }
}
