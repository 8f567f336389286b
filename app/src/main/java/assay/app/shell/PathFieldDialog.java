package assay.app.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/// Asks for a path by typing.
final class PathFieldDialog {
    private final TextInputDialog dialog = new TextInputDialog();

    PathFieldDialog(Window owner, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setContentText("Path");
        dialog.getEditor().setPrefColumnCount(40);
    }

    void ask(Consumer<Path> chosen) {
        dialog.resultProperty().subscribe(text -> {
            if (text != null && !text.isBlank()) {
                accept(text.strip(), chosen);
            }
        });
        dialog.show();
    }

    private void accept(String text, Consumer<Path> chosen) {
        try {
            chosen.accept(Path.of(text));
        } catch (InvalidPathException unusable) {
            dialog.setHeaderText("This is no path: " + unusable.getReason());
            dialog.show();
        }
    }
}
