package assay.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How far a file, or all the files of a folder, have grown towards a size.
///
/// @param path need not exist yet
/// @param bytes the size wanted
record Growth(Path path, long bytes) {
    boolean isReached() throws IOException {
        return Files.exists(path) && size() >= bytes;
    }

    private long size() throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            long total = 0;
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                total += sizeOf(file);
            }
            return total;
        }
    }

    /// The JVM under watch may rename or delete a chunk between listing and looking.
    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
