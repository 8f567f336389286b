package assay.app.recording.heat;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.HeatGrid;
import assay.analysis.profile.HeatScale;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.select.Selection;
import org.jspecify.annotations.Nullable;

/// A heat map as it is shown.
///
/// @param profile whose samples are counted; null if events of any other type are
/// @param complete whether all events are counted, and not only the first ones of more
/// @param grid in the cells of the scale
/// @param found the part of the grid that a search found; null without a search
/// @param full the value from which on the colour is strongest: few cells have more
record HeatAnswer(
        Request request,
        @Nullable ProfileSummary profile,
        boolean complete,
        HeatGrid grid,
        @Nullable HeatGrid found,
        long full) {
    /// What is asked for.
    ///
    /// @param search regular expression; empty for none
    record Request(Counted counted, String search, HeatScale scale) {}

    /// What the finest cells depend on.
    ///
    /// @param selection with nothing brushed and no range gone into
    /// @param event type of the events that are counted; empty for the samples of the selection's profile
    /// @param weighed whether cells are added up by weight, instead of counted
    record Counted(Selection selection, String event, boolean weighed) {}

    /// The type of what is counted.
    String event() {
        return request.counted().event().isEmpty()
                ? request.counted().selection().profile()
                : request.counted().event();
    }

    WeightUnit unit() {
        return request.counted().weighed() && profile != null ? profile.unit() : WeightUnit.SAMPLES;
    }

    /// The unit of a column of values.
    Unit columnUnit() {
        return switch (unit()) {
            case SAMPLES -> Unit.COUNT;
            case NANOSECONDS -> Unit.NANOSECONDS;
            case BYTES -> Unit.BYTES;
        };
    }

    String text(long value) {
        return profile == null
                ? UnitFormat.count(value) + (value == 1 ? " event" : " events")
                : UnitFormat.weight(value, unit());
    }
}
