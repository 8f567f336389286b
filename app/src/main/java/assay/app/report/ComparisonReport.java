package assay.app.report;

import assay.analysis.profile.TreeDiff;
import assay.analysis.unit.UnitFormat;
import assay.app.runs.RunComparison;

/// What a report of two runs shows.
///
/// @param diff the two call trees laid over each other
public record ComparisonReport(RunComparison comparison, TreeDiff diff) {
    /// `base vs candidate`.
    String title() {
        return comparison.base().run().name() + " vs "
                + comparison.candidate().run().name();
    }

    /// What the figures are about, for a caption.
    String details() {
        return "%s, %s · base %s, candidate %s samples"
                .formatted(
                        comparison.candidateProfile().kind().title(),
                        comparison.candidateProfile().event(),
                        UnitFormat.count(comparison.baseProfile().samples()),
                        UnitFormat.count(comparison.candidateProfile().samples()));
    }
}
