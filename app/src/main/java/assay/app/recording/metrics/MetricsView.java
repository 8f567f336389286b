package assay.app.recording.metrics;

import assay.analysis.model.RecordingFacts;
import assay.app.job.JobState;
import assay.app.measure.Measure;
import assay.app.measure.Measures;
import assay.app.measure.Topic;
import assay.charts.control.BrushRange;
import assay.charts.paint.Theme;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What was measured in a recording: a list by topic, and what is chosen in it, large.
final class MetricsView extends StackPane {
    private static final double LIST_SHARE = 0.42;

    private final ListView<MetricRow> list = new ListView<>();
    private final MeasureDetail detail;
    private final SplitPane split;
    private @Nullable Measure shown;

    /// @param range the part of time that is looked at, as shares of the axis; null for all of it
    /// @param chosen what happens when another measure is chosen
    MetricsView(
            RecordingFacts facts,
            ObservableValue<Theme> theme,
            ObservableValue<@Nullable BrushRange> range,
            Runnable chosen) {
        getStyleClass().add("metrics-view");
        setId("metrics-view");
        list.setId("metrics");
        list.getStyleClass().add(Styles.DENSE);
        list.setAccessibleText("Metrics by topic");
        list.setCellFactory(_ -> new MetricCell(facts, theme));
        detail = new MeasureDetail(facts, theme, range);
        split = new SplitPane(list, detail);
        split.setDividerPositions(LIST_SHARE);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row instanceof MetricRow.Item(Measure measure)) {
                detail.show(measure);
                shown = measure;
                chosen.run();
            }
        });
    }

    /// Shows what was found, or why there is nothing.
    void take(JobState<Found> state) {
        switch (state) {
            case JobState.Idle<Found> _, JobState.Running<Found> _, JobState.Cancelled<Found> _ -> say("Loading…");
            case JobState.Failed<Found> _ -> say("The metrics could not be read from the store.");
            case JobState.Done<Found>(Found found) -> show(found);
        }
    }

    /// What the store holds.
    ///
    /// @param measured whether the run was imported by a version that measures
    record Found(boolean measured, Measures measures) {}

    private void show(Found found) {
        if (!found.measured()) {
            say("This run was stored by a version of Assay that kept no metrics."
                    + "\nImport its file again to measure it; nothing else of the run changes.");
            return;
        }
        List<MetricRow> rows = rows(found.measures());
        list.getItems().setAll(rows);
        getChildren().setAll(split);
        rows.stream()
                .filter(row -> row instanceof MetricRow.Item)
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private static List<MetricRow> rows(Measures measures) {
        List<MetricRow> rows = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<Measure> of = measures.of(topic);
            if (!of.isEmpty()) {
                rows.add(new MetricRow.Heading(topic.heading()));
                of.forEach(measure -> rows.add(new MetricRow.Item(measure)));
            }
        }
        Set<Topic> absent = measures.absent();
        if (!absent.isEmpty()) {
            rows.add(new MetricRow.Heading("Not recorded"));
            absent.forEach(topic -> rows.add(new MetricRow.Absent(topic)));
        }
        return rows;
    }

    /// What is chosen; empty before anything is shown.
    Optional<Measure> chosen() {
        return Optional.ofNullable(shown);
    }

    private void say(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("metrics-notice");
        label.setWrapText(true);
        getChildren().setAll(label);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
