package assay.app.cli;

import assay.analysis.job.Cancellation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;

/// What the command line takes from outside, so that tests can give it something else.
///
/// @param variables environment variables
/// @param timeZone where the user is
/// @param terminal whether a person sees the error stream, so that progress makes sense there
/// @param outputTerminal whether a person sees the output, so that only text makes sense there
/// @param cancellation cancelled when the user interrupts
/// @param window what opens the window, with the files named and the store
public record CliEnvironment(
        Map<String, String> variables,
        InstantSource clock,
        Supplier<TimeZone> timeZone,
        boolean terminal,
        boolean outputTerminal,
        Cancellation cancellation,
        Window window) {
    /// Opens the window; its class is not loaded before.
    @FunctionalInterface
    public interface Window {
        void open(List<Path> files, Path store);
    }

    /// A time as the user's clock shows it. Cheap, unlike [#zone], which looks for time zones in every library.
    OffsetDateTime localTime(Instant time) {
        int offsetMillis = timeZone.get().getOffset(time.toEpochMilli());
        return time.atOffset(ZoneOffset.ofTotalSeconds(offsetMillis / 1000));
    }

    ZoneId zone() {
        return timeZone.get().toZoneId();
    }

    /// The process's own.
    public static CliEnvironment ofProcess(Cancellation cancellation, Window window) {
        return new CliEnvironment(
                System.getenv(),
                InstantSource.system(),
                TimeZone::getDefault,
                Terminals.errorIsTerminal(),
                Terminals.outputIsTerminal(),
                cancellation,
                window);
    }
}
