package assay.app.cli;

import assay.analysis.job.Cancellation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TimeZone;

/// One command as a user sees it: exit code and both streams.
record CliRun(int code, String out, String err) {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

    static CliRun of(Path store, String... args) {
        return of(store, new Cancellation(), args);
    }

    static CliRun of(Path store, Cancellation cancellation, String... args) {
        return run(store, false, cancellation, args);
    }

    /// As somebody sees it who has not redirected the output.
    static CliRun onTerminal(Path store, String... args) {
        return run(store, true, new Cancellation(), args);
    }

    private static CliRun run(Path store, boolean terminal, Cancellation cancellation, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliEnvironment environment = new CliEnvironment(
                Map.of("ASSAY_STORE", store.toString()),
                CLOCK,
                () -> TimeZone.getTimeZone(ZoneOffset.UTC),
                false,
                terminal,
                cancellation,
                (files, chosen) -> out.writeBytes(
                        "window %s %s".formatted(files, chosen.getFileName()).getBytes(StandardCharsets.UTF_8)));
        int code = Cli.execute(environment, out, err, args);
        return new CliRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
