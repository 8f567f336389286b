package assay.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleCountTest {
    @TempDir
    private Path folder;

    @Test
    void sumsCollapsedStacksButThoseWithoutAStack() throws IOException {
        Path collapsed = Files.write(folder.resolve("c"), List.of("main;a b.run 3", "main 40", "[no stack trace] 5"));
        assertThat(SampleCount.COLLAPSED.read(folder, collapsed)).hasValue(43);
    }

    @Test
    void findsThePrintedNumber() throws IOException {
        Path printed = Files.write(folder.resolve("out"), List.of("a warning", "samples 1419"));
        assertThat(SampleCount.PRINTED.read(printed, folder)).hasValue(1419);
    }
}
