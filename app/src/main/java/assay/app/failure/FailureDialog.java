package assay.app.failure;

import assay.app.theme.Icons;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// A failure as a dialog: headline, what it happened to, why, buttons for what can be done, and details on request.
public final class FailureDialog implements FailureWindow {
    private static final ButtonType COPY = new ButtonType("Copy details", ButtonData.LEFT);
    private static final ButtonType CLOSE = new ButtonType("Close", ButtonData.CANCEL_CLOSE);

    private final Window owner;

    public FailureDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public void show(UserMessage message, Consumer<NextStep> chosen) {
        Map<ButtonType, NextStep> steps = new HashMap<>();
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Assay");
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("failure-dialog");
        pane.setContent(content(message));
        pane.setExpandableContent(details(message));
        pane.getButtonTypes().add(COPY);
        for (NextStep step : message.steps()) {
            ButtonType type = new ButtonType(step.title(), ButtonData.OTHER);
            steps.put(type, step);
            pane.getButtonTypes().add(type);
        }
        pane.getButtonTypes().add(CLOSE);
        copyWithoutClosing(pane, message);
        arrange(pane);
        dialog.resultProperty().subscribe(type -> {
            if (steps.containsKey(type)) {
                chosen.accept(steps.get(type));
            }
        });
        dialog.setOnShown(_ -> pane.lookupButton(CLOSE).requestFocus());
        dialog.show();
    }

    private static HBox content(UserMessage message) {
        Label what = label(message.what(), "failure-what");
        Label subject = label(message.subject(), "failure-subject");
        Label why = label(message.why(), "failure-why");
        HBox content = new HBox(Icons.of(Feather.ALERT_TRIANGLE), new VBox(what, subject, why));
        content.getStyleClass().add("failure-content");
        return content;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static TextArea details(UserMessage message) {
        TextArea details = new TextArea(message.details());
        details.setEditable(false);
        details.getStyleClass().add("failure-details");
        return details;
    }

    /// Each button as wide as its text, and the keyboard on the one that changes nothing.
    private static void arrange(DialogPane pane) {
        pane.getButtonTypes().forEach(type -> ButtonBar.setButtonUniformSize(pane.lookupButton(type), false));
        Button close = (Button) pane.lookupButton(CLOSE);
        close.setDefaultButton(true);
    }

    private static void copyWithoutClosing(DialogPane pane, UserMessage message) {
        Button copy = (Button) pane.lookupButton(COPY);
        copy.addEventFilter(ActionEvent.ACTION, event -> {
            copy(message);
            event.consume();
        });
    }

    /// Puts the whole message on the clipboard.
    public static void copy(UserMessage message) {
        ClipboardContent content = new ClipboardContent();
        content.putString(message.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
