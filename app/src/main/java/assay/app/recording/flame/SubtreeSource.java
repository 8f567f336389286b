package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.app.export.CallTreeSource;
import assay.charts.flame.FlameSource;

/// A call tree from its first frame on, for a chart: the frame is the chart's root, under a label of its own.
/// Node `n` of the chart is node `n + 1` of the tree.
record SubtreeSource(CallTree tree, String rootLabel) implements FlameSource {
    @Override
    public int size() {
        return Math.max(1, tree.shape().size() - 1);
    }

    @Override
    public int parent(int node) {
        return tree.shape().parent(node + 1) - 1;
    }

    @Override
    public int end(int node) {
        return tree.shape().size() == 1 ? 1 : tree.shape().end(node + 1) - 1;
    }

    @Override
    public double weight(int node) {
        return tree.shape().size() == 1 ? 0 : tree.total(node + 1);
    }

    @Override
    public String label(int node) {
        return node == 0 ? rootLabel : new CallTreeSource(tree).label(node + 1);
    }
}
