package assay.app.recording.select;

import assay.analysis.model.TimeRange;
import assay.charts.plot.TimeSpan;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// Keeps the range of a chart over the whole recording and the selection in step. A range that was gone into and in
/// which nothing is brushed is the chart's range too. A range that touches an end of the recording is open there.
public final class RangeLink {
    private final SelectionModel model;
    private final TimeAxis axis;
    private final ObjectProperty<@Nullable TimeSpan> range;
    private final ChangeListener<Selection> follower = (_, _, _) -> toChart();
    private boolean translating;

    /// @param range of the chart, since the start of the recording; null for all
    /// @param adjusting whether a person still drags it
    public RangeLink(
            SelectionModel model,
            TimeAxis axis,
            ObjectProperty<@Nullable TimeSpan> range,
            ReadOnlyBooleanProperty adjusting) {
        this.model = model;
        this.axis = axis;
        this.range = range;
        range.addListener((_, _, now) -> toModel(now, adjusting.get()));
        adjusting.addListener((_, _, moving) -> {
            if (!moving) {
                model.brush(model.get().range(), false);
            }
        });
        model.selectionProperty().addListener(follower);
        toChart();
    }

    private void toModel(@Nullable TimeSpan span, boolean adjusting) {
        if (!translating) {
            translating = true;
            model.brush(span == null ? null : instants(span), adjusting);
            translating = false;
            if (!adjusting) {
                toChart();
            }
        }
    }

    private @Nullable TimeRange instants(TimeSpan span) {
        boolean fromStart = span.fromNanos() <= 0;
        boolean toEnd = span.toNanos() >= axis.durationNanos();
        return fromStart && toEnd
                ? null
                : new TimeRange(
                        fromStart ? Long.MIN_VALUE : axis.startNanos() + span.fromNanos(),
                        toEnd ? Long.MAX_VALUE : axis.startNanos() + span.toNanos());
    }

    private void toChart() {
        if (!translating) {
            translating = true;
            range.set(span(model.get().effective()));
            translating = false;
        }
    }

    /// The part of the axis in a range, at least a nanosecond; null for all of it.
    private @Nullable TimeSpan span(TimeRange wanted) {
        if (wanted.equals(TimeRange.ALL)) {
            return null;
        }
        TimeAxis part = axis.within(wanted);
        long from = part.startNanos() - axis.startNanos();
        return new TimeSpan(from, from + part.durationNanos());
    }

    /// Lets go of the selection.
    public void close() {
        model.selectionProperty().removeListener(follower);
    }
}
