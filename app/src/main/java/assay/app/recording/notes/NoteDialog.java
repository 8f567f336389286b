package assay.app.recording.notes;

import assay.analysis.model.NoteTarget;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

/// Asks for the text of a note, and what it is about if there is a choice.
final class NoteDialog {
    private static final ButtonType SAVE = new ButtonType("Save", ButtonData.OK_DONE);
    private static final KeyCombination SAVE_KEY = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final int MOST_LETTERS = 64;

    private final Window owner;

    NoteDialog(Window owner) {
        this.owner = owner;
    }

    /// @param save told what was chosen and written, unless the person goes back
    void ask(
            List<NoteTarget> targets,
            Function<NoteTarget, String> title,
            String text,
            BiConsumer<NoteTarget, String> save) {
        ChoiceBox<NoteTarget> about = about(targets, title);
        TextArea area = new TextArea(text);
        area.setId("note-text");
        area.setWrapText(true);
        area.setPrefRowCount(6);
        area.setPromptText("What should be remembered. Ctrl+Enter saves.");
        area.setAccessibleText("Text of the note");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(text.isEmpty() ? "Add note" : "Change note");
        DialogPane pane = dialog.getDialogPane();
        HBox line = new HBox(new Label("About"), about);
        line.getStyleClass().add("note-about");
        VBox content = new VBox(line, area);
        content.getStyleClass().add("note-dialog");
        pane.setContent(content);
        pane.getButtonTypes().addAll(SAVE, ButtonType.CANCEL);
        Node button = pane.lookupButton(SAVE);
        button.setId("note-save");
        button.disableProperty().bind(area.textProperty().map(String::isBlank));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE_KEY.match(event) && !area.getText().isBlank()) {
                dialog.setResult(SAVE);
                dialog.close();
                event.consume();
            }
        });
        dialog.resultProperty().subscribe(result -> {
            if (SAVE.equals(result)) {
                save.accept(about.getValue(), area.getText());
            }
        });
        dialog.setOnShown(_ -> area.requestFocus());
        dialog.show();
    }

    private static ChoiceBox<NoteTarget> about(List<NoteTarget> targets, Function<NoteTarget, String> title) {
        ChoiceBox<NoteTarget> about = new ChoiceBox<>();
        about.setId("note-about");
        about.setConverter(new StringConverter<>() {
            @Override
            public String toString(NoteTarget target) {
                String words = target == null ? "" : title.apply(target);
                int over = words.length() - MOST_LETTERS;
                return over <= 0 ? words : "…" + words.substring(over + 1);
            }

            @Override
            public NoteTarget fromString(String words) {
                throw new UnsupportedOperationException("targets are chosen, not written");
            }
        });
        about.getItems().setAll(targets);
        about.setValue(targets.getFirst());
        about.setDisable(targets.size() == 1);
        return about;
    }
}
