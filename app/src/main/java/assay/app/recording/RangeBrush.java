package assay.app.recording;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.SampleHistogram;
import assay.analysis.unit.UnitFormat;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.data.RunData;
import assay.app.recording.page.PageJobs;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.TimeAxis;
import assay.charts.control.BrushRange;
import assay.charts.control.TimeBrush;
import assay.charts.paint.Theme;
import assay.charts.plot.Bins;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The samples over time of what is gone into, and the brush on them; Enter goes into what is brushed. Nothing is read
/// while it is invisible.
final class RangeBrush extends StackPane {
    private static final double HEIGHT = 84;

    private final SelectionModel model;
    private final RunData data;
    private final PageJobs jobs;
    private final TimeAxis whole;
    private final RecordingSummary summary;
    private final TimeBrush brush = new TimeBrush();
    private final ChangeListener<Selection> follower = (_, _, now) -> selected(now);
    private TimeAxis axis;
    private @Nullable Selection asked;
    private boolean translating;

    RangeBrush(
            SelectionModel model, RunData data, PageJobs jobs, RecordingSummary summary, ObservableValue<Theme> theme) {
        this.model = model;
        this.data = data;
        this.jobs = jobs;
        this.summary = summary;
        whole = TimeAxis.of(summary.facts());
        axis = whole;
        brush.setId("brush");
        brush.themeProperty().bind(theme);
        getStyleClass().add("range-brush");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(brush);
        brush.rangeProperty().addListener((_, _, range) -> toModel(range));
        brush.adjustingProperty().addListener((_, _, moving) -> {
            if (!moving) {
                model.brush(model.get().range(), false);
            }
        });
        brush.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.selectionProperty().addListener(follower);
        setVisible(false);
        visibleProperty().addListener(_ -> ask());
        selected(model.get());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && model.get().range() != null) {
            model.commit();
            event.consume();
        }
    }

    private void selected(Selection now) {
        axis = whole.within(now.within());
        toBrush(now.range());
        ask();
    }

    private void ask() {
        Selection question = model.get().withRange(null);
        if (isVisible() && !question.equals(asked) && !question.profile().isEmpty()) {
            asked = question;
            TimeAxis span = axis;
            jobs.ask(
                    Lane.CPU,
                    "bins",
                    (_, cancellation) ->
                            data.bins(question.profile(), data.filter(question), span.range(), cancellation),
                    state -> take(question.profile(), state));
        }
    }

    private void take(String event, JobState<SampleHistogram> state) {
        if (state instanceof JobState.Done<SampleHistogram>(var histogram)) {
            show(event, histogram);
        }
    }

    /// Times are told from the start of the recording, wherever the axis begins.
    private void show(String event, SampleHistogram histogram) {
        double[] weights = new double[histogram.bins()];
        for (int bin = 0; bin < weights.length; bin++) {
            weights[bin] = histogram.weight(bin);
        }
        String most = summary.profiles().stream()
                .filter(profile -> profile.event().equals(event))
                .map(ProfileSummary::unit)
                .findFirst()
                .map(unit -> UnitFormat.weight(histogram.largest(), unit))
                .orElse("");
        TimeRange span = histogram.range();
        long start = whole.startNanos();
        brush.binsProperty().set(new Bins(weights, span.fromNanos() - start, span.toNanos() - start, most));
    }

    private void toModel(@Nullable BrushRange range) {
        if (!translating) {
            translating = true;
            model.brush(
                    range == null ? null : axis.instants(range),
                    brush.adjustingProperty().get());
            translating = false;
        }
    }

    private void toBrush(@Nullable TimeRange range) {
        if (!translating) {
            translating = true;
            brush.rangeProperty().set(range == null ? null : axis.shares(range));
            translating = false;
        }
    }

    void close() {
        brush.themeProperty().unbind();
        model.selectionProperty().removeListener(follower);
        jobs.cancel();
    }
}
