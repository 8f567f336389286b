package assay.analysis.recording;

import assay.analysis.jfr.Watch;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Moves a trie into another that has no room for all of it: the heaviest branches whole, the others merged. A stack
/// that leaves the admitted branches ends in the node [merged][#MERGED] of the last admitted caller, so that it keeps
/// its weight and these callers. Of new branches each that is admitted is at least as heavy as each that is merged; of
/// equal ones the first go in. Nodes that are in the other trie already cost nothing. Time grows with the sort of the
/// nodes.
final class BranchAdmission {
    /// Instead of a frame's number in the trie of a part: the node stands for merged branches.
    static final int MERGED = -1;

    private static final int CHECK_MASK = 0xffff;
    private static final int ADMITTED = -4;

    private final StackTableBuilder from;
    private final StackTableBuilder into;
    private final IntUnaryOperator frames;
    private final int mergedFrame;
    private final Watch watch;
    private int mergedRoom;

    /// @param frames frame in `into` of a frame in `from`, that of [#MERGED] included
    BranchAdmission(StackTableBuilder from, StackTableBuilder into, IntUnaryOperator frames, Watch watch) {
        this.from = from;
        this.into = into;
        this.frames = frames;
        this.watch = watch;
        this.mergedFrame = frames.applyAsInt(MERGED);
    }

    /// The node in the other trie at which stacks end that end at a node of this one.
    ///
    /// @param through samples that go through or end at each node
    /// @param frameRoom new nodes of frames at the most
    /// @param mergedMost new nodes of merged branches at the most, apart from two at the roots; where there is none
    ///     left stacks end in that of a caller
    int[] admit(int[] through, int frameRoom, int mergedMost) {
        mergedRoom = mergedMost;
        int[] nodes = known();
        long[] missing = missing(nodes, through);
        watch.check();
        if (missing.length > frameRoom) {
            Arrays.sort(missing);
        }
        for (int i = 0; i < Math.min(missing.length, frameRoom); i++) {
            nodes[(int) missing[i]] = ADMITTED;
        }
        for (int node = 0; node < nodes.length; node++) {
            checkAt(node);
            if (nodes[node] < 0) {
                nodes[node] = place(above(nodes, node), frames.applyAsInt(from.frame(node)), nodes[node]);
            }
        }
        return nodes;
    }

    /// Adds up the samples of each node's callees.
    ///
    /// @param ends samples that end at each node, which become those that go through it
    static void addCallees(StackTableBuilder trie, int[] ends) {
        for (int node = ends.length - 1; node >= 0; node--) {
            int parent = trie.parent(node);
            if (parent >= 0) {
                ends[parent] = (int) Math.min(Integer.MAX_VALUE, (long) ends[parent] + ends[node]);
            }
        }
    }

    private void checkAt(int node) {
        if ((node & CHECK_MASK) == 0) {
            watch.check();
        }
    }

    private int above(int[] nodes, int node) {
        int parent = from.parent(node);
        return parent < 0 ? parent : nodes[parent];
    }

    private int[] known() {
        int[] nodes = new int[from.size()];
        for (int node = 0; node < nodes.length; node++) {
            checkAt(node);
            int above = above(nodes, node);
            nodes[node] = above == StackTableBuilder.ABSENT
                    ? StackTableBuilder.ABSENT
                    : into.find(above, frames.applyAsInt(from.frame(node)));
        }
        return nodes;
    }

    /// The nodes of frames that are not in the other trie, in an order in which the heaviest come first and callers
    /// before their callees.
    private long[] missing(int[] nodes, int[] through) {
        long[] missing = new long[nodes.length];
        int count = 0;
        for (int node = 0; node < nodes.length; node++) {
            if (nodes[node] == StackTableBuilder.ABSENT && from.frame(node) != MERGED) {
                missing[count++] = (long) (Integer.MAX_VALUE - through[node]) << 32 | node;
            }
        }
        return Arrays.copyOf(missing, count);
    }

    private int place(int above, int frame, int verdict) {
        if (above >= 0 && into.frame(above) == mergedFrame) {
            return above;
        }
        return verdict == ADMITTED ? into.intern(above, frame) : mergedBelow(above);
    }

    private int mergedBelow(int node) {
        int caller = node;
        int found = into.find(caller, mergedFrame);
        while (found == StackTableBuilder.ABSENT && caller >= 0 && mergedRoom == 0) {
            caller = into.parent(caller);
            found = into.find(caller, mergedFrame);
        }
        if (found != StackTableBuilder.ABSENT) {
            return found;
        }
        mergedRoom -= caller >= 0 ? 1 : 0;
        return into.intern(caller, mergedFrame);
    }
}
