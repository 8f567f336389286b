package assay.app.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Finds what can be imported among files and folders.
public final class RecordingFiles {
    private static final byte[] MAGIC = {'F', 'L', 'R', 0};
    private static final String EXTENSION = ".jfr";

    private RecordingFiles() {}

    /// A file stands for itself, whatever it is; a folder for everything below it that looks like a recording by name
    /// or by its first bytes, in the order of the names. Links to folders are not followed.
    ///
    /// @throws IOException if a folder cannot be listed
    public static List<Path> find(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(fileOrFolder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && looksLikeRecording(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    static boolean isNamedLikeRecording(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    private static boolean looksLikeRecording(Path file) throws IOException {
        if (isNamedLikeRecording(file)) {
            return true;
        }
        if (!Files.isReadable(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }
}
