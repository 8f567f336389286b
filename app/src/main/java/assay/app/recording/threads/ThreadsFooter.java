package assay.app.recording.threads;

import assay.analysis.threads.ThreadState;
import assay.charts.control.FlameLegend;
import assay.charts.paint.Theme;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the colours mean, what was not recorded, and what is selected.
final class ThreadsFooter extends VBox {
    private final FlameLegend legend = new FlameLegend();
    private final Label words = new Label();
    private final Label missing = new Label();

    ThreadsFooter(ObservableValue<Theme> theme) {
        getStyleClass().add("threads-footer");
        legend.themeProperty().bind(theme);
        legend.setMinWidth(0);
        words.setId("thread-words");
        missing.setId("states-missing");
        for (Label label : new Label[] {words, missing}) {
            label.getStyleClass().add(Styles.TEXT_MUTED);
            label.setMinWidth(0);
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
        }
        HBox first = new HBox(16, legend, missing);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        getChildren().addAll(first, words);
    }

    void showStates(boolean dark, List<ThreadState> notRecorded) {
        legend.entriesProperty()
                .set(StateColors.legend(dark).stream()
                        .filter(entry -> notRecorded.stream()
                                .noneMatch(state -> state.word().equals(entry.word())))
                        .toList());
        missing.setText(
                notRecorded.isEmpty()
                        ? ""
                        : "Not recorded: "
                                + notRecorded.stream().map(ThreadState::word).collect(Collectors.joining(", ")));
        missing.setTooltip(notRecorded.isEmpty() ? null : new Tooltip(events(notRecorded)));
    }

    /// Which events would tell the states.
    static String events(List<ThreadState> states) {
        return states.stream()
                .map(state -> state.word() + ": " + String.join(", ", state.events()))
                .collect(Collectors.joining("\n"));
    }

    void showWords(String text) {
        words.setText(text);
    }

    void close() {
        legend.themeProperty().unbind();
    }
}
