package assay.app.shell;

import assay.app.edit.Edit;
import assay.app.edit.EditHistory;
import assay.app.settings.SettingsModel;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// What the window offers whatever view is shown.
final class ShellActions {
    private static final int ZOOM_STEP = 10;

    private final Shell shell;
    private final Stage stage;
    private final Runnable palette;
    private final Runnable frames;

    /// @param palette opens or closes the palette
    /// @param frames shows or hides how long frames take
    ShellActions(Shell shell, Stage stage, Runnable palette, Runnable frames) {
        this.shell = shell;
        this.stage = stage;
        this.palette = palette;
        this.frames = frames;
    }

    List<Action> all() {
        return List.of(
                Action.of("file.open", MenuSlot.FILE, "Open\u2026", this::openFiles)
                        .withKey("Shortcut+O"),
                Action.of("file.openFolder", MenuSlot.FILE, "Open folder\u2026", this::openFolder)
                        .withKey("Shortcut+Shift+O"),
                undo(),
                redo(),
                Action.of("view.back", MenuSlot.VIEW, "Back", shell.navigator()::back)
                        .withKey("Alt+Left")
                        .withObstacle(unless(shell.navigator().canGoBackProperty(), "nothing before this")),
                Action.of("view.forward", MenuSlot.VIEW, "Forward", shell.navigator()::forward)
                        .withKey("Alt+Right")
                        .withObstacle(unless(shell.navigator().canGoForwardProperty(), "nothing after this")),
                Action.of("view.largerText", MenuSlot.VIEW, "Larger text", () -> zoom(ZOOM_STEP))
                        .withKey("Shortcut+Shift+EQUALS"),
                Action.of("view.smallerText", MenuSlot.VIEW, "Smaller text", () -> zoom(-ZOOM_STEP))
                        .withKey("Shortcut+Shift+MINUS"),
                Action.of("view.fullScreen", MenuSlot.VIEW, "Full screen", this::fullScreen)
                        .withKey("F11"),
                Action.of("go.palette", MenuSlot.GO, "Command palette\u2026", palette)
                        .withKey("Shortcut+K"),
                Action.of("help.keyboard", MenuSlot.HELP, "Keyboard", this::showKeyboard)
                        .withKey("F1"),
                Action.of("help.frames", MenuSlot.HELP, "Frame times", frames).withKey("Shortcut+Alt+F"),
                Action.of("help.logs", MenuSlot.HELP, "Open log folder", shell.logFolder()::open),
                Action.of("help.about", MenuSlot.HELP, "About Assay", this::showAbout));
    }

    Action quit() {
        return Action.of("file.quit", MenuSlot.FILE, "Quit", this::close).withKey("Shortcut+Q");
    }

    private Action undo() {
        EditHistory history = shell.history();
        return Action.of("edit.undo", MenuSlot.EDIT, "Undo", history::undo)
                .withKey("Shortcut+Z")
                .withTitle(named("Undo", history.nextUndoProperty()))
                .withObstacle(history.nextUndoProperty().map(_ -> "").orElse("nothing to undo"));
    }

    private Action redo() {
        EditHistory history = shell.history();
        return Action.of("edit.redo", MenuSlot.EDIT, "Redo", history::redo)
                .withKey("Shortcut+Shift+Z")
                .withTitle(named("Redo", history.nextRedoProperty()))
                .withObstacle(history.nextRedoProperty().map(_ -> "").orElse("nothing to redo"));
    }

    private static ObservableValue<String> named(String verb, ReadOnlyObjectProperty<@Nullable Edit> edit) {
        return edit.map(next -> next == null ? verb : verb + " " + next.label()).orElse(verb);
    }

    private static ObservableValue<String> unless(ObservableValue<Boolean> possible, String obstacle) {
        return possible.map(can -> can ? "" : obstacle);
    }

    private void openFiles() {
        shell.picker().chooseFiles(shell.opening()::open);
    }

    private void openFolder() {
        shell.picker().chooseFolder(folder -> shell.opening().open(List.of(folder)));
    }

    private void zoom(int step) {
        SettingsModel settings = shell.settings();
        IntegerProperty zoom = settings.zoomPercentProperty();
        zoom.set(Math.clamp(zoom.get() + step, 70, 200));
    }

    private void fullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    /// As if the person closed the window, so that the same questions are asked.
    private void close() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    void showKeyboard() {
        List<Action> own = all();
        new KeyboardHelp(stage).show(own, shell.screens().frontProperty().get());
    }

    private void showAbout() {
        new AboutDialog(stage).show(shell.version());
    }
}
