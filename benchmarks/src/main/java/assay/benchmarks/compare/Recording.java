package assay.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A recording to compare on.
///
/// @param event the event type whose samples all programs count
record Recording(String name, Path path, String event) {
    static final String CPU_TIME = "jdk.CPUTimeSample";
    static final String EXECUTION = "jdk.ExecutionSample";

    /// One of those that `make-recordings` makes.
    static Recording made(Path folder, String name) {
        return new Recording(name, folder.resolve(name + ".jfr"), name.startsWith("ap-") ? EXECUTION : CPU_TIME);
    }

    static Recording given(Path path, String event) {
        return new Recording(path.getFileName().toString(), path.toAbsolutePath(), event);
    }

    double megabytes() throws IOException {
        return Files.size(path) / 1e6;
    }
}
