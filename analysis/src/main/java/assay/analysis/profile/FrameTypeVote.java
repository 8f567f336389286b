package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FrameType;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;

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

    private FrameTypeVote(TreeShape shape, Symbols symbols, StackWeights sums, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.shape = shape;
        this.stacks = symbols.stacks();
        this.typeOfFrame = symbols.frames().type();
        this.samplesOfStack = new long[sums.size()];
        this.winner = new byte[shape.size()];
        this.most = new long[shape.size()];
        for (int stack = 0; stack < samplesOfStack.length; stack++) {
            samplesOfStack[stack] = shape.nodeOf(stack) < 0 ? 0 : sums.samples(stack);
        }
    }

    /// Type codes per node.
    static byte[] count(TreeShape shape, Symbols symbols, StackWeights sums, Cancellation cancellation) {
        FrameTypeVote vote = new FrameTypeVote(shape, symbols, sums, cancellation);
        if (!shape.reversed()) {
            vote.addCallees();
        }
        boolean[] present = new boolean[FrameType.values().length];
        for (byte type : vote.typeOfFrame) {
            present[type] = true;
        }
        for (FrameType type : FrameType.values()) {
            if (present[type.code()]) {
                vote.count(type.code());
            }
        }
        return vote.winner;
    }

    /// Makes the samples of each trie node those of its callees as well.
    private void addCallees() {
        for (int stack = samplesOfStack.length - 1; stack >= 0; stack--) {
            int above = stacks.parent()[stack];
            if (above >= 0) {
                samplesOfStack[above] += samplesOfStack[stack];
            }
        }
    }

    private void count(byte type) {
        long[] votes = new long[shape.size()];
        for (int stack = 0; stack < samplesOfStack.length; stack++) {
            if ((stack & CHECK_MASK) == 0) {
                cancellation.check();
            }
            if (samplesOfStack[stack] > 0) {
                if (shape.reversed()) {
                    countReversed(stack, type, votes);
                } else if (shape.nodeOf(stack) >= 0) {
                    count(shape.nodeOf(stack), stacks.frame()[stack], stack, type, votes);
                }
            }
        }
        for (int node = 0; node < votes.length; node++) {
            if (votes[node] > most[node]) {
                most[node] = votes[node];
                winner[node] = type;
            }
        }
    }

    private void count(int node, int frame, int stack, byte type, long[] votes) {
        if (typeOfFrame[frame] == type && shape.shows(node, frame)) {
            votes[node] += samplesOfStack[stack];
        }
    }

    /// The node of a reversed stack is that of its outermost frame, and the tree's parents lead inwards.
    private void countReversed(int stack, byte type, long[] votes) {
        int[] frames = stacks.frames(stack);
        int node = shape.nodeOf(stack);
        if (!shape.isFrame(node)) {
            node = shape.parent(node);
        }
        for (int index = frames.length - 1; index >= 0 && node > 0; index--) {
            if (shape.shows(node, frames[index])) {
                count(node, frames[index], stack, type, votes);
                node = shape.parent(node);
            }
        }
    }
}
