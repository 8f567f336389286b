package assay.app.recording.flame;

import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.charts.flame.FlameColors;

/// What a view of the stacks shows.
///
/// @param caption run, profile and filters in words
record Shown(FlameQuery.Answer answer, FlameColors colors, FrameWords words, String caption) {
    /// With the values that were chosen: weights, or numbers of samples.
    CallTree tree() {
        return answer.shown();
    }

    /// Unit of the tree.
    WeightUnit unit() {
        return answer.unit();
    }
}
