package assay.analysis.profile;

import static assay.analysis.profile.RewrittenStacks.DROPPED;

import assay.analysis.model.StackTable;
import java.util.BitSet;
import java.util.List;

/// Keeps the stacks whose innermost frames are a path, and cuts what was called from its last frame.
final class ReversedSubtree implements StackStep {
    private final StackTable from;
    private final TrieDraft to;
    private final List<BitSet> path;
    private final int[] moved;

    ReversedSubtree(StackTable from, TrieDraft to, List<BitSet> path) {
        this.from = from;
        this.to = to;
        this.path = path;
        this.moved = new int[from.size()];
    }

    @Override
    public int path(int node, int parent, int frame, int above) {
        moved[node] = to.add(above, frame);
        return moved[node];
    }

    @Override
    public int end(int node, int frame, int ownPath) {
        int end = DROPPED;
        int at = node;
        for (BitSet function : path) {
            if (at < 0 || !function.get(from.frame()[at])) {
                return DROPPED;
            }
            end = moved[at];
            at = from.parent()[at];
        }
        return end;
    }

    @Override
    public boolean keepsEmpty() {
        return false;
    }
}
