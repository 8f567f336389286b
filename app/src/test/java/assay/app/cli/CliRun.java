package assay.app.cli;

import assay.analysis.job.Cancellation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/// One command as a user sees it: exit code and both streams.
record CliRun(int code, String out, String err) {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

    static CliRun of(Path store, String... args) {
        return of(store, new Cancellation(), args);
    }

    static CliRun of(Path store, Cancellation cancellation, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CliEnvironment environment = new CliEnvironment(
                Map.of("ASSAY_STORE", store.toString()),
                CLOCK,
                ZoneOffset.UTC,
                false,
                cancellation,
                (files, chosen) -> out.append("window %s %s".formatted(files, chosen.getFileName())));
        int code = Cli.execute(environment, new PrintWriter(out), new PrintWriter(err), args);
        return new CliRun(code, out.toString(), err.toString());
    }
}
