package assay.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A kind of file that a person may choose when saving.
///
/// @param title as `PDF report`
/// @param endings how the names of such files end, the usual ending first, each with its dot
public record FileKind(String title, List<String> endings) {
    public FileKind {
        endings = List.copyOf(endings);
    }

    /// The file with the usual ending added, unless its name ends in one already.
    public Path complete(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith)
                ? file
                : file.resolveSibling(file.getFileName() + endings.getFirst());
    }

    /// As file dialogs write it: `*.svg`.
    List<String> patterns() {
        return endings.stream().map(ending -> '*' + ending).toList();
    }
}
