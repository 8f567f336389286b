package assay.app.export;

import assay.analysis.profile.TreeDiff;
import assay.charts.flame.DiffColors;
import assay.charts.flame.FlameSource;
import assay.charts.flame.Presence;
import assay.charts.paint.Theme;

/// Two call trees laid over each other as a flame chart wants them.
///
/// @param shape whose shares the widths are; of both, a frame is as wide as the mean of the two, so that what is new
/// and
///     what is gone both have room
public record TreeDiffSource(TreeDiff diff, DiffShape shape) implements FlameSource {
    /// Colours by the change of the share.
    public static DiffColors colors(TreeDiff diff, Theme theme) {
        return new DiffColors(diff::deltaPoints, node -> presence(diff, node), theme);
    }

    /// In which of the two trees a node has weight.
    public static Presence presence(TreeDiff diff, int node) {
        if (diff.baseTotal(node) == 0 && node > 0) {
            return Presence.NEW;
        }
        return diff.candidateTotal(node) == 0 && node > 0 ? Presence.GONE : Presence.BOTH;
    }

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
