package assay.app.compare;

import assay.analysis.profile.TreeDiff;
import assay.app.export.PlainText;
import assay.charts.flame.FlameSource;

/// A tree difference as a flame chart wants it. With the widths of both, a frame is as wide as the mean of its shares.
public record DiffSource(TreeDiff diff, DiffShape shape) implements FlameSource {
    @Override
    public int size() {
        return diff.size();
    }

    @Override
    public int parent(int node) {
        return diff.parent(node);
    }

    @Override
    public int end(int node) {
        return diff.end(node);
    }

    @Override
    public double weight(int node) {
        return switch (shape) {
            case UNION -> diff.meanShare(node);
            case CANDIDATE -> diff.candidateShare(node);
            case BASE -> diff.baseShare(node);
        };
    }

    @Override
    public String label(int node) {
        return node == 0 ? "all" : PlainText.of(diff.label(node));
    }
}
