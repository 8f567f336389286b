package assay.app.cli;

import assay.analysis.job.Cancellation;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the command line takes from outside, so that tests can give it something else.
///
/// @param variables environment variables
/// @param terminal whether a person sees the error stream, so that progress makes sense there
/// @param outputTerminal whether a person sees the output, so that only text makes sense there
/// @param cancellation cancelled when the user interrupts
/// @param window what opens the window, with the files named and the store
public record CliEnvironment(
        Map<String, String> variables,
        InstantSource clock,
        ZoneId zone,
        boolean terminal,
        boolean outputTerminal,
        Cancellation cancellation,
        Window window) {
    /// Opens the window; its class is not loaded before.
    @FunctionalInterface
    public interface Window {
        void open(List<Path> files, Path store);
    }

    /// The process's own.
    public static CliEnvironment ofProcess(Cancellation cancellation, Window window) {
        return new CliEnvironment(
                System.getenv(),
                InstantSource.system(),
                ZoneId.systemDefault(),
                Terminals.errorIsTerminal(),
                Terminals.outputIsTerminal(),
                cancellation,
                window);
    }
}
