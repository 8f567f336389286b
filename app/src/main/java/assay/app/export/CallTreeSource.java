package assay.app.export;

import assay.analysis.profile.CallTree;
import assay.charts.flame.FlameSource;

/// A call tree as a flame chart wants it: as wide as the total weight.
public record CallTreeSource(CallTree tree) implements FlameSource {
    @Override
    public int size() {
        return tree.shape().size();
    }

    @Override
    public int parent(int node) {
        return tree.shape().parent(node);
    }

    @Override
    public int end(int node) {
        return tree.shape().end(node);
    }

    @Override
    public double weight(int node) {
        return tree.total(node);
    }

    @Override
    public String label(int node) {
        return node == 0 ? "all" : PlainText.of(tree.shape().label(node));
    }
}
