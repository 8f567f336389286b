package assay.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A file that was opened before.
sealed interface RecentFile {
    Path path();

    /// @param modified when it was last written
    record Present(Path path, long sizeBytes, Instant modified) implements RecentFile {}

    record Missing(Path path) implements RecentFile {}

    /// Looks at the file.
    static RecentFile of(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Present(
                    path, attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (NoSuchFileException gone) {
            return new Missing(path);
        }
    }

    default String name() {
        Path last = path().getFileName();
        return last == null ? path().toString() : last.toString();
    }
}
