package assay.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What tells whether a file is still the one that was opened.
record FileState(
        long sizeBytes, FileTime modified, @Nullable Object key) {
    static FileState of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /// @throws FileChangedException if the file is another one by now, or gone
    void requireUnchanged(Path file) throws IOException {
        FileState now;
        try {
            now = of(file);
        } catch (NoSuchFileException e) {
            throw new FileChangedException(file + " disappeared while it was read; nothing of it was stored.", e);
        }
        if (sizeBytes != now.sizeBytes || !modified.equals(now.modified) || !Objects.equals(key, now.key)) {
            throw new FileChangedException(
                    file + " changed while it was read; nothing of it was stored. Import it when it is complete.",
                    null);
        }
    }
}
