package assay.app.shell;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// Lists the keys that work now: those of the window, then those of the view in front.
final class KeyboardHelp {
    private final Window owner;

    KeyboardHelp(Window owner) {
        this.owner = owner;
    }

    void show(List<Action> own, View view) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keyboard-help");
        add(grid, "This view", view.actionsProperty().getValue());
        for (Letter letter : view.letters()) {
            grid.addRow(grid.getRowCount(), label(letter.key(), "key"), label(letter.title(), "key-title"));
        }
        add(grid, "Everywhere", own);
        grid.addRow(grid.getRowCount(), label("F6", "key"), label("Next region of the window", "key-title"));
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Keyboard");
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.show();
    }

    private static void add(GridPane grid, String heading, List<Action> actions) {
        List<Action> keyed = actions.stream().filter(KeyboardHelp::hasKey).toList();
        if (!keyed.isEmpty()) {
            grid.add(label(heading, "section-heading"), 0, grid.getRowCount(), 2, 1);
        }
        for (Action action : keyed) {
            grid.addRow(
                    grid.getRowCount(),
                    label(action.keyText(), "key"),
                    label(action.title().getValue(), "key-title"));
        }
    }

    private static boolean hasKey(Action action) {
        return action.key() != null || !action.letter().isEmpty();
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
