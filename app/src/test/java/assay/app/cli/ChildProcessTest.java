package assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.Main;
import assay.app.RecordedWorkload;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the command line as its own process whose class path has no JavaFX.
final class ChildProcessTest {
    @TempDir
    private Path folder;

    @Test
    void needsNoJavaFx() throws IOException, InterruptedException {
        Path recording = RecordedWorkload.record(folder.resolve("naïve.jfr"), 20);

        assertThat(assay("import", recording.toString()).out()).isEqualTo("1  naïve: imported\n");
        assertThat(assay("show", "naïve").out()).contains("jdk.JavaExceptionThrow");
        assertThat(assay("flame", "naïve", "--format", "svg").out()).startsWith("<?xml");
        assertThat(assay("flame", "naïve", "--format", "html").out()).startsWith("<!DOCTYPE html>");
        assertThat(assay("compare", "1", "latest").code()).isZero();
        assertThat(assay("report", "1", "-o", "report.pdf").code()).isZero();
        assertThat(folder.resolve("report.pdf")).isNotEmptyFile();
    }

    @Test
    void makesNoLogFileWhileNothingFails() throws IOException, InterruptedException {
        CliRun run = assay("show", "no-such-run");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("There is no run and no file 'no-such-run'; list the stored runs with: assay runs.\n");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void keepsStackTracesInTheLogFile() throws IOException, InterruptedException {
        CliRun run = java(LoggingProbe.class);

        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("state/assay/assay.log"))
                .content()
                .contains("IllegalStateException: expected", "\tat ");
    }

    private CliRun assay(String... args) throws IOException, InterruptedException {
        return java(Main.class, args);
    }

    private CliRun java(Class<?> main, String... args) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=US-ASCII",
                "-Djava.util.logging.config.class=assay.app.LogFile",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPathWithoutJavaFx(),
                main.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("ASSAY_STORE", folder.resolve("assay.db").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new CliRun(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static String classPathWithoutJavaFx() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("javafx"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
