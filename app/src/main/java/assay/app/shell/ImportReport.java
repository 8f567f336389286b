package assay.app.shell;

import assay.app.runs.ImportStatus;
import assay.app.runs.ImportedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What became of some files.
///
/// @param cancelled whether the user stopped it before the last file
record ImportReport(List<Opened> opened, List<Refused> refused, boolean cancelled) {
    record Opened(Path file, ImportedRun result) {}

    record Refused(Path file, IOException reason) {}

    ImportReport {
        opened = List.copyOf(opened);
        refused = List.copyOf(refused);
    }

    /// One line, as `19 recordings added, 1 was there already`.
    String text() {
        long known = opened.stream()
                .filter(one -> one.result().status() == ImportStatus.DUPLICATE)
                .count();
        long added = opened.size() - known;
        String text = added + (added == 1 ? " recording added" : " recordings added");
        if (known > 0) {
            text += ", " + known + (known == 1 ? " was there already" : " were there already");
        }
        if (!refused.isEmpty()) {
            text += ", " + refused.size() + (refused.size() == 1 ? " file refused" : " files refused");
        }
        return cancelled ? text + ", then cancelled" : text;
    }
}
