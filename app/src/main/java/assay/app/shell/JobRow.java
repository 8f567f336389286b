package assay.app.shell;

import assay.app.failure.FailureDialog;
import assay.app.job.JobLine;
import assay.app.job.JobLine.Outcome;
import assay.app.theme.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One job with what can be done about it.
final class JobRow extends HBox {
    private final Runnable dismiss;
    private final Runnable leave;
    private final HBox buttons = new HBox();
    private final ProgressBar progress = new ProgressBar();

    /// @param leave closes the list that the row stands in
    JobRow(JobLine line, Runnable dismiss, Runnable leave) {
        this.dismiss = dismiss;
        this.leave = leave;
        getStyleClass().add("job-row");
        Label title = new Label(line.label().title());
        title.getStyleClass().add("row-title");
        Label text = new Label();
        text.getStyleClass().add("hint");
        text.textProperty().bind(line.textProperty());
        progress.progressProperty().bind(line.fractionProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("small");
        VBox texts = new VBox(title, progress, text);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(texts, buttons);
        line.outcomeProperty().subscribe(this::offer);
    }

    private void offer(@Nullable Outcome outcome) {
        boolean working = outcome == null || outcome instanceof Outcome.Working;
        progress.setVisible(working);
        progress.setManaged(working);
        buttons.getChildren().setAll(outcome == null ? List.of() : buttons(outcome));
    }

    private List<Node> buttons(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Working(Runnable cancel) -> List.of(button("Cancel", cancel));
            case Outcome.Finished(Runnable open) ->
                List.of(
                        button("Show", () -> {
                            leave.run();
                            open.run();
                        }),
                        close());
            case Outcome.Broken(var message) ->
                List.of(button("Copy details", () -> FailureDialog.copy(message)), close());
            case Outcome.Stopped() -> List.of(close());
        };
    }

    private static Button button(String text, Runnable effect) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> effect.run());
        return button;
    }

    private Button close() {
        return Icons.button(Feather.X, "Dismiss", dismiss);
    }
}
