package assay.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has `make-recordings` make what is not there yet.
record RecordingMaker(Path benchmarks) {
    /// The folder in which they are then.
    ///
    /// @throws IOException if the script fails; it has said why
    Path make(Optional<Path> given, List<String> names) throws IOException, InterruptedException {
        Path folder = given.or(() -> Optional.ofNullable(System.getenv("ASSAY_BENCH_RECORDINGS"))
                        .map(Path::of))
                .orElse(benchmarks.resolve("target/recordings"))
                .toAbsolutePath();
        List<String> words = new ArrayList<>(
                List.of(benchmarks.resolve("make-recordings").toString(), "--folder", folder.toString()));
        words.addAll(names);
        int exitCode = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IOException("make-recordings ended with exit code " + exitCode);
        }
        return folder;
    }
}
