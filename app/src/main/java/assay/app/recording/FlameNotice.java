package assay.app.recording;

import assay.app.job.JobState;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/// What stands in place of a flame graph that has nothing to show: why, and what helps.
final class FlameNotice extends VBox {
    private final RecordingViewModel model;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final ProgressIndicator progress = new ProgressIndicator();
    private final Button clear = new Button("Remove all filters");

    FlameNotice(RecordingViewModel model) {
        this.model = model;
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER);
        setSpacing(8);
        title.getStyleClass().add(Styles.TITLE_4);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        progress.setMaxSize(32, 32);
        clear.setOnAction(_ -> model.clearFilters());
        getChildren().addAll(progress, title, hint, clear);
        model.answerProperty().addListener(_ -> show());
        model.stateProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        FlameQuery.Answer answer = model.answerProperty().get();
        boolean computing = answer == null && model.stateProperty().get() instanceof JobState.Running;
        boolean filtered = !model.chips().isEmpty();
        boolean empty = answer != null && answer.tree().samples(0) == 0;
        if (model.profiles().isEmpty()) {
            say(
                    "This recording has no stack traces",
                    "Record with settings=profile, or enable jdk.ExecutionSample "
                            + "and jdk.ObjectAllocationSample, to get a flame graph. The events that it has are counted above.");
        } else if (computing) {
            say("Computing the flame graph…", "");
        } else if (model.stateProperty().get() instanceof JobState.Failed && answer == null) {
            say("The flame graph could not be computed", "The jobs list says why.");
        } else if (empty && filtered) {
            say("The filters leave no sample", "Remove one of them above, or all.");
        } else {
            say("", "");
        }
        progress.setVisible(computing);
        progress.setManaged(computing);
        clear.setVisible(empty && filtered);
        clear.setManaged(empty && filtered);
        boolean shown = !title.getText().isEmpty();
        setVisible(shown);
        setMouseTransparent(!shown);
    }

    private void say(String what, String help) {
        title.setText(what);
        hint.setText(help);
        hint.setVisible(!help.isEmpty());
    }
}
