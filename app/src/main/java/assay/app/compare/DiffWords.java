package assay.app.compare;

import assay.analysis.profile.TreeDiff;
import assay.analysis.unit.UnitFormat;
import assay.app.export.TreeDiffSource;
import assay.charts.flame.Presence;

/// What a frame of a difference is told as.
record DiffWords(TreeDiff diff) {
    String name(int node) {
        return node == 0 ? "all" : diff.label(node);
    }

    /// `A 12.3 % → B 14.5 %   +2.20 pp`.
    String details(int node) {
        return "A " + UnitFormat.percent(100 * diff.baseShare(node)) + "  →  B "
                + UnitFormat.percent(100 * diff.candidateShare(node)) + "   "
                + UnitFormat.percentagePoints(diff.deltaPoints(node))
                + switch (presence(node)) {
                    case BOTH -> "   self " + UnitFormat.percentagePoints(diff.selfDeltaPoints(node));
                    case NEW -> "   only in B";
                    case GONE -> "   only in A";
                };
    }

    String tip(int node) {
        return name(node) + '\n' + details(node);
    }

    Presence presence(int node) {
        return TreeDiffSource.presence(diff, node);
    }
}
