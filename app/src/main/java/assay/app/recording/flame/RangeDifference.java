package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.unit.UnitFormat;
import assay.charts.flame.DiffColors;
import assay.charts.flame.Presence;
import assay.charts.paint.Theme;

/// How the shares of one time differ from those of another, on one shape. What has no weight in the selected time is
/// not drawn.
///
/// @param base of the time that is compared with
/// @param now of the selected time
record RangeDifference(CallTree base, CallTree now) {
    DiffColors colors(Theme theme) {
        return new DiffColors(this::points, this::presence, theme);
    }

    /// Change of a frame's share of all, in percentage points.
    double points(int node) {
        return 100 * (share(now, node) - share(base, node));
    }

    private Presence presence(int node) {
        return node > 0 && base.total(node) == 0 ? Presence.NEW : Presence.BOTH;
    }

    private static double share(CallTree tree, int node) {
        return (double) tree.total(node) / Math.max(1, tree.total(0));
    }

    /// One line for a tip.
    String text(int node) {
        return UnitFormat.share(base.total(node), base.total(0)) + " before, "
                + UnitFormat.percentagePoints(points(node));
    }
}
