package assay.app.recording.flame;

import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameMark;
import assay.charts.flame.LegendEntry;
import java.util.List;

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

    /// What the colours mean. A difference draws nothing that is gone.
    List<LegendEntry> legend() {
        return answer.base() == null
                ? colors.legend()
                : colors.legend().stream()
                        .filter(entry -> entry.mark() != FlameMark.DOTTED)
                        .toList();
    }
}
