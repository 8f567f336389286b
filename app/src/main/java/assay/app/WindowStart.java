package assay.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;

/// The only place that leads to the window, so that the command line never loads a class of its toolkit.
final class WindowStart {
    private WindowStart() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param files opened in it, none for the start screen
    static void launch(List<Path> files, Path store) {
        List<String> arguments = new ArrayList<>();
        arguments.add(store.toString());
        files.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
        Application.launch(WindowApplication.class, arguments.toArray(String[]::new));
    }
}
