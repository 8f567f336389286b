package assay.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Where a command says how many samples with a stack it has counted.
enum SampleCount {
    NOT_TOLD,
    /// A line `samples N` on standard output.
    PRINTED,
    /// The sum over the collapsed stacks that it has written.
    COLLAPSED;

    /// Assay gives samples without a stack a frame of their own; other programs leave them out.
    private static final String NO_STACK = "[no stack trace]";

    OptionalLong read(Path standardOutput, Path collapsed) throws IOException {
        return switch (this) {
            case NOT_TOLD -> OptionalLong.empty();
            case PRINTED -> printed(standardOutput);
            case COLLAPSED -> OptionalLong.of(sum(collapsed));
        };
    }

    private static OptionalLong printed(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("samples "))
                    .mapToLong(SampleCount::last)
                    .findFirst();
        }
    }

    private static long sum(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith(NO_STACK))
                    .mapToLong(SampleCount::last)
                    .sum();
        }
    }

    private static long last(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }
}
