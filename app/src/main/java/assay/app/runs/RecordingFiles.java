package assay.app.runs;

import assay.app.input.Inputs;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds what can be imported among files and folders.
public final class RecordingFiles {
    private static final String EXTENSION = ".jfr";

    private static final Set<String> CRITERION_PARTS = Set.of("benchmark.json", "sample.json");

    private RecordingFiles() {}

    /// A file stands for itself, whatever it is; a folder for everything below it that can be imported by its name or
    /// its first bytes, in the order of the names. A folder in which a JVM keeps its chunks stands for itself,
    /// too. Links to folders are not followed.
    ///
    /// @throws IOException if a folder cannot be listed
    public static List<Path> find(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(fileOrFolder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (Inputs.isRepository(folder)) {
                    found.add(folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && isWanted(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    private static boolean isWanted(Path file) throws IOException {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                || Files.isReadable(file) && !isReadWithAnother(file) && Inputs.looksImportable(file);
    }

    /// Criterion.rs writes three files per result; whichever is named, all are read.
    private static boolean isReadWithAnother(Path file) {
        return CRITERION_PARTS.contains(file.getFileName().toString())
                && Files.exists(file.resolveSibling("estimates.json"));
    }
}
