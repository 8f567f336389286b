package assay.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Asks the person for files. The callbacks are called on the JavaFX thread, and not at all if nothing was chosen.
public interface FilePicker {
    void chooseFiles(Consumer<List<Path>> chosen);

    void chooseFolder(Consumer<Path> chosen);

    /// @param name proposed file name with its extension
    /// @param kinds what the file may be, the proposed kind first
    void chooseTarget(String name, List<FileKind> kinds, Consumer<Path> chosen);
}
