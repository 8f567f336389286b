package assay.analysis.recording;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real recordings that stand beside the checkout, where they do.
public final class SharedFiles {
    private SharedFiles() {}

    public static Path folder() {
        return Path.of(System.getProperty("assay.shared", "shared"))
                .resolve("data")
                .resolve("jfr");
    }

    /// File names; empty without the folder.
    public static List<String> names() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jfr"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file, skipping the test without it.
    public static Path file(String name) {
        Path file = folder().resolve(name);
        assumeTrue(Files.exists(file), () -> "no " + name + " beside the checkout");
        return file;
    }
}
