package assay.app.shell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// Lists the keys that work now: those of the window, then those of the view in front.
final class KeyboardHelp {
    private static final Pattern LETTER = Pattern.compile(" \\(([^()]+)\\)$");

    private final Window owner;

    KeyboardHelp(Window owner) {
        this.owner = owner;
    }

    void show(List<Action> own, List<Action> ofView) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keyboard-help");
        add(grid, "This view", ofView);
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
            String title = action.title().getValue();
            String key = action.key() == null ? letter(title) : action.key().getDisplayText();
            String text = action.key() == null ? title.substring(0, title.lastIndexOf(" (")) : title;
            grid.addRow(grid.getRowCount(), label(key, "key"), label(text, "key-title"));
        }
    }

    private static boolean hasKey(Action action) {
        return action.key() != null || !letter(action.title().getValue()).isEmpty();
    }

    /// The key in brackets at the end of a title: one of a chart, which no menu may have, since it would fire while
    /// somebody types.
    private static String letter(String title) {
        Matcher bracketed = LETTER.matcher(title);
        return bracketed.find() ? bracketed.group(1) : "";
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
