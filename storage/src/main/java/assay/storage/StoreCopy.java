package assay.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Copies what was committed last into a file of its own, which appears only when it is whole.
final class StoreCopy {
    private StoreCopy() {}

    /// Replaces what lies at `target`.
    static void write(Database database, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (Session session = database.connect()) {
            Files.deleteIfExists(unfinished);
            session.update("VACUUM INTO ?", unfinished.toString());
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
