package assay.app;

import java.nio.file.Path;
import java.util.List;

/// The only place that leads to the window, so that the command line never loads a class of its toolkit.
final class WindowStart {
    private WindowStart() {}

    /// Opens the window and returns when it is closed.
    static void launch(List<Path> files, Path store) {
        System.err.printf("This build has no window to show %s of %s; see assay --help.%n", files, store);
    }
}
