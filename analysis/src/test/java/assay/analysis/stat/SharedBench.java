package assay.analysis.stat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The real benchmark results that stand beside the checkout, where they do.
public final class SharedBench {
    private SharedBench() {}

    /// The file or folder, skipping the test without it.
    public static Path path(String name) {
        Path path = Path.of(System.getProperty("assay.shared", "shared"))
                .resolve("data")
                .resolve("bench")
                .resolve(name);
        assumeTrue(Files.exists(path), () -> "no benchmark results beside the checkout: " + name);
        return path;
    }

    /// The file, skipping the test without it.
    public static Json json(String name) {
        return Json.read(path(name));
    }
}
