package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FrameType;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.Arrays;

/// Finds for each tree node the frame type that most of its samples have. Counts one type at a time, so that it needs
/// two columns rather than one per type.
final class FrameTypeVote {
    private static final int CHECK_MASK = 0x3fff;

    private final TreeShape shape;
    private final Cancellation cancellation;
    private final StackTable stacks;
    private final byte[] typeOfFrame;
    private final long[] samplesOfStack;
    private final byte[] winner;
    private final long[] most;
    private final long[] votes;

    /// @param sums of the stacks as the tree shows them
    private FrameTypeVote(TreeShape shape, Symbols symbols, StackWeights sums, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.shape = shape;
        this.stacks = symbols.stacks();
        this.typeOfFrame = symbols.frames().type();
        this.samplesOfStack = new long[sums.size()];
        this.winner = new byte[shape.size()];
        this.most = new long[shape.size()];
        this.votes = new long[shape.size()];
        for (int stack = 0; stack < samplesOfStack.length; stack++) {
            samplesOfStack[stack] = shape.nodeOfShown(stack) < 0 ? 0 : sums.samples(stack);
        }
    }

    /// Type codes per node.
    static byte[] count(TreeShape shape, Symbols recorded, StackWeights sums, Cancellation cancellation) {
        RewrittenStacks rewritten = shape.rewritten();
        FrameTypeVote vote = rewritten.unchanged()
                ? new FrameTypeVote(shape, recorded, sums, cancellation)
                : new FrameTypeVote(shape, rewritten.symbols(), sums.moved(rewritten), cancellation);
        int[] shown = shape.reversed() ? new int[0] : vote.addCallees();
        boolean[] present = new boolean[FrameType.values().length];
        for (byte type : vote.typeOfFrame) {
            present[type] = true;
        }
        for (FrameType type : FrameType.values()) {
            if (present[type.code()]) {
                vote.count(type.code(), shown);
            }
        }
        return vote.winner;
    }

    /// Makes the samples of each trie node those of its callees as well.
    ///
    /// @return the tree node that each trie node counts for, -1 if none
    private int[] addCallees() {
        int[] shown = new int[samplesOfStack.length];
        int[] parent = stacks.parent();
        int[] frame = stacks.frame();
        for (int stack = samplesOfStack.length - 1; stack >= 0; stack--) {
            if (parent[stack] >= 0) {
                samplesOfStack[parent[stack]] += samplesOfStack[stack];
            }
            int node = samplesOfStack[stack] > 0 ? shape.nodeOfShown(stack) : -1;
            shown[stack] = node >= 0 && shape.shows(node, frame[stack]) ? node : -1;
        }
        return shown;
    }

    private void count(byte type, int[] shown) {
        Arrays.fill(votes, 0);
        if (shape.reversed()) {
            countReversed(type);
        } else {
            countForward(type, shown);
        }
        cancellation.check();
        for (int node = 0; node < votes.length; node++) {
            if (votes[node] > most[node]) {
                most[node] = votes[node];
                winner[node] = type;
            }
        }
    }

    private void countForward(byte type, int[] shown) {
        int[] frame = stacks.frame();
        for (int stack = 0; stack < shown.length; stack++) {
            if (shown[stack] >= 0 && typeOfFrame[frame[stack]] == type) {
                votes[shown[stack]] += samplesOfStack[stack];
            }
        }
    }

    private void countReversed(byte type) {
        for (int stack = 0; stack < samplesOfStack.length; stack++) {
            if ((stack & CHECK_MASK) == 0) {
                cancellation.check();
            }
            if (samplesOfStack[stack] > 0) {
                countReversed(stack, type);
            }
        }
    }

    /// The node of a reversed stack is that of its outermost frame, and the tree's parents lead inwards.
    private void countReversed(int stack, byte type) {
        int[] frames = stacks.frames(stack);
        int node = shape.nodeOfShown(stack);
        if (!shape.isFrame(node)) {
            node = shape.parent(node);
        }
        for (int index = frames.length - 1; index >= 0 && node > 0; index--) {
            if (shape.shows(node, frames[index])) {
                votes[node] += typeOfFrame[frames[index]] == type ? samplesOfStack[stack] : 0;
                node = shape.parent(node);
            }
        }
    }
}
