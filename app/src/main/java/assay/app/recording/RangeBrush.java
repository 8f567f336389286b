package assay.app.recording;

import assay.analysis.model.TimeRange;
import assay.analysis.profile.SampleHistogram;
import assay.analysis.unit.UnitFormat;
import assay.charts.control.BrushRange;
import assay.charts.control.TimeBrush;
import assay.charts.paint.Theme;
import assay.charts.plot.Bins;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The time brush of a recording: translates shares of the axis into instants and back. A range that touches an end of
/// the axis is open there, so that waits that began before the recording stay in.
final class RangeBrush extends StackPane {
    private static final double HEIGHT = 84;

    private final RecordingViewModel model;
    private final TimeBrush brush = new TimeBrush();
    private @Nullable TimeRange axis;
    private boolean translating;

    RangeBrush(RecordingViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        brush.setId("brush");
        brush.themeProperty().bind(theme);
        getStyleClass().add("range-brush");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(brush);
        model.answerProperty().addListener(_ -> show());
        brush.rangeProperty().addListener((_, _, range) -> toModel(range));
        model.rangeProperty().addListener((_, _, range) -> toBrush(range));
        show();
    }

    /// The brushed part as shares of the run's time; null for all of it.
    ObservableValue<@Nullable BrushRange> selected() {
        return brush.rangeProperty();
    }

    private void show() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer == null) {
            return;
        }
        SampleHistogram histogram = answer.histogram();
        axis = histogram.range();
        double[] weights = new double[histogram.bins()];
        for (int bin = 0; bin < weights.length; bin++) {
            weights[bin] = histogram.weight(bin);
        }
        String most = UnitFormat.weight(
                histogram.largest(), answer.data().profile().summary().unit());
        brush.binsProperty().set(new Bins(weights, 0, axis.toNanos() - axis.fromNanos(), most));
    }

    private void toModel(@Nullable BrushRange range) {
        if (axis == null || translating) {
            return;
        }
        translating = true;
        model.rangeProperty().set(range == null ? null : instants(range, axis));
        translating = false;
    }

    private void toBrush(@Nullable TimeRange range) {
        if (axis == null || translating) {
            return;
        }
        translating = true;
        brush.rangeProperty().set(range == null ? null : shares(range, axis));
        translating = false;
    }

    /// The instants of a part of the axis; open at an end that it touches.
    static @Nullable TimeRange instants(BrushRange range, TimeRange axis) {
        if (range.from() <= 0 && range.to() >= 1) {
            return null;
        }
        double span = axis.toNanos() - axis.fromNanos();
        long from = range.from() <= 0 ? Long.MIN_VALUE : axis.fromNanos() + Math.round(range.from() * span);
        long to = range.to() >= 1 ? Long.MAX_VALUE : axis.fromNanos() + Math.round(range.to() * span);
        return new TimeRange(from, to);
    }

    private static BrushRange shares(TimeRange range, TimeRange axis) {
        double span = axis.toNanos() - axis.fromNanos();
        double from = range.fromNanos() <= axis.fromNanos() ? 0 : (range.fromNanos() - axis.fromNanos()) / span;
        double to = range.toNanos() >= axis.toNanos() ? 1 : (range.toNanos() - axis.fromNanos()) / span;
        return new BrushRange(Math.min(from, 1 - 1e-9), Math.max(to, from + 1e-9));
    }
}
