package assay.app.export;

import assay.analysis.profile.TreeDiff;
import assay.charts.flame.DiffColors;
import assay.charts.flame.FlameSource;
import assay.charts.flame.Presence;
import assay.charts.paint.Theme;

/// Two call trees laid over each other as a flame chart wants them: as wide as the mean of the two shares, so that
/// what is new and what is gone both have room.
public record TreeDiffSource(TreeDiff diff) implements FlameSource {
    /// Colours by the change of the share.
    public static DiffColors colors(TreeDiff diff, Theme theme) {
        return new DiffColors(diff::deltaPoints, node -> presence(diff, node), theme);
    }

    private static Presence presence(TreeDiff diff, int node) {
        if (diff.baseTotal(node) == 0) {
            return Presence.NEW;
        }
        return diff.candidateTotal(node) == 0 ? Presence.GONE : Presence.BOTH;
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
        return diff.meanShare(node);
    }

    @Override
    public String label(int node) {
        return node == 0 ? "all" : PlainText.of(diff.label(node));
    }
}
