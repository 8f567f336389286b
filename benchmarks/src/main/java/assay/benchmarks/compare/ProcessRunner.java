package assay.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Runs commands one after the other as processes of their own and measures each from its start to its end.
///
/// CPU and wall time come from bash's `time`, which has milliseconds, peak memory from GNU time.
final class ProcessRunner {
    private static final String SHELL_SCRIPT = """
            TIMEFORMAT='%3U %3S %3R'
            { time /usr/bin/time -q -f %M -o "$0/peak" "$@" >"$0/out" 2>"$0/err"; } 2>"$0/time"
            """;

    private final Path measured;
    private final Path scratch;

    /// @param folder may be deleted and made anew
    /// @param scratch where the commands write; emptied before each
    ProcessRunner(Path folder, Path scratch) throws IOException {
        this.measured = Files.createDirectories(folder);
        this.scratch = scratch;
    }

    Outcome run(Command command) throws IOException, InterruptedException {
        empty(scratch);
        List<String> words = new ArrayList<>(List.of("bash", "-c", SHELL_SCRIPT, measured.toString()));
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(command.environment());
        int exitCode = builder.inheritIO().start().waitFor();
        if (exitCode != 0) {
            return new Outcome.Failed("exit code %d: %s".formatted(exitCode, firstError()));
        }
        return new Outcome.Finished(
                cost(), command.samples().read(measured.resolve("out"), scratch.resolve(Tools.COLLAPSED_FILE)));
    }

    private Cost cost() throws IOException {
        double[] times = Arrays.stream(last("time").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double kibibytes = Double.parseDouble(last("peak"));
        return new Cost(times[0] + times[1], times[2], kibibytes * 1024 / 1e6);
    }

    private String last(String file) throws IOException {
        return Files.readAllLines(measured.resolve(file)).getLast().strip();
    }

    private String firstError() throws IOException {
        try (Stream<String> lines = Files.lines(measured.resolve("err"))) {
            return lines.filter(line -> !line.startsWith("Picked up ") && !line.isBlank())
                    .findFirst()
                    .map(line -> line.substring(0, Math.min(120, line.length())))
                    .orElse("no message");
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
