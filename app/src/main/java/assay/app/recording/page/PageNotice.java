package assay.app.recording.page;

import assay.analysis.unit.UnitFormat;
import assay.app.failure.UserMessage;
import assay.app.recording.select.FilterChip;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands in place of a page that has nothing to show: why, and what helps. Lies over the page's content.
public final class PageNotice extends StackPane {
    private static final double SIZE = 32;
    private static final double WIDTH = 560;

    private final ProgressIndicator progress = new ProgressIndicator();
    private final Label title = new Label();
    private final Label hint = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);

    public PageNotice() {
        setId("notice");
        getStyleClass().add("notice");
        title.getStyleClass().add(Styles.TITLE_4);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setAlignment(Pos.CENTER);
        hint.setMaxWidth(WIDTH);
        progress.setMaxSize(SIZE, SIZE);
        buttons.setAlignment(Pos.CENTER);
        VBox content = new VBox(8, progress, title, hint, buttons);
        content.setAlignment(Pos.CENTER);
        getChildren().add(content);
        show(new Notice.None());
    }

    /// Shows a notice, or takes it away.
    public void show(Notice notice) {
        buttons.getChildren().clear();
        progress.setProgress(ProgressIndicator.INDETERMINATE_PROGRESS);
        switch (notice) {
            case Notice.None _ -> say("", "");
            case Notice.Loading(String stage, double fraction) -> {
                progress.setProgress(fraction);
                say(stage, "");
            }
            case Notice.NotRecorded(String heading, String source) ->
                say("Not recorded: " + heading, "Record " + source + ".");
            case Notice.Filtered(var culprits, var clear) -> filtered(culprits, clear);
            case Notice.TooFew(long samples) ->
                say("Too few samples", UnitFormat.count(samples) + " samples are too few to tell anything.");
            case Notice.Said(String what, String help) -> say(what, help);
            case Notice.Offered(String what, String help, String offer, Runnable effect) -> {
                say(what, help);
                add(offer, effect);
            }
            case Notice.Failed(UserMessage message) -> say(message.what(), message.why());
        }
        show(progress, notice instanceof Notice.Loading);
        show(hint, !hint.getText().isEmpty());
        show(buttons, !buttons.getChildren().isEmpty());
        setVisible(!(notice instanceof Notice.None));
    }

    private void filtered(List<FilterChip> culprits, Runnable clear) {
        say("The filters leave nothing", culprits.isEmpty() ? "Remove them all." : "Remove one of them, or all.");
        for (FilterChip chip : culprits) {
            add("Remove " + chip.text(), chip.remove());
        }
        add("Remove all filters", clear);
    }

    private void add(String text, Runnable effect) {
        Button button = new Button(text);
        button.setOnAction(_ -> effect.run());
        buttons.getChildren().add(button);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void say(String what, String help) {
        title.setText(what);
        hint.setText(help);
    }
}
