package assay.analysis.profile;

import static assay.analysis.profile.RewrittenStacks.DROPPED;

import assay.analysis.model.StackTable;

/// Finds one node of the tree that was shown and either begins all stacks there or leaves its frame out.
final class ForwardPath implements StackStep {
    private final PathFinder finder;
    private final TrieDraft to;
    private final boolean focus;
    private final int[] matched;

    ForwardPath(PathFinder finder, TrieDraft to, int nodes, boolean focus) {
        this.finder = finder;
        this.to = to;
        this.focus = focus;
        this.matched = new int[nodes];
    }

    @Override
    public int path(int node, int parent, int frame, int above) {
        matched[node] = finder.next(parent >= 0 ? matched[parent] : finder.start(parent), frame);
        boolean found = matched[node] == finder.length();
        return focus ? focus(found, frame, above) : merge(found, frame, above);
    }

    private int focus(boolean found, int frame, int above) {
        if (above >= 0) {
            return to.add(above, frame);
        }
        return found ? to.add(StackTable.COMPLETE, frame) : DROPPED;
    }

    private int merge(boolean found, int frame, int above) {
        return found ? above : to.add(above, frame);
    }

    @Override
    public boolean keepsEmpty() {
        return !focus;
    }
}
