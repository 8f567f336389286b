package assay.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// The program's log: one file in the folder that the platform keeps for such, made when the first line is written.
/// Named as the configuration class of `java.util.logging`, so that nothing is set up before something is logged.
public final class LogFile {
    private static final int MOST_BYTES = 4 << 20;

    /// Replaces the console, where a log line would stand between the output of a command.
    public LogFile() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(
                new OnDemand(folder(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"))));
        root.setLevel(Level.WARNING);
    }

    /// Where the log is kept: `assay.log` in this folder.
    public static Path folder(Map<String, String> variables, String operatingSystem, String home) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Logs", "Assay");
        }
        if (system.startsWith("windows")) {
            String local = variables.get("LOCALAPPDATA");
            return (local == null ? Path.of(home, "AppData", "Local") : Path.of(local))
                    .resolve("Assay")
                    .resolve("Logs");
        }
        String state = variables.get("XDG_STATE_HOME");
        return (state == null || state.isBlank() ? Path.of(home, ".local", "state") : Path.of(state)).resolve("assay");
    }

    private static final class OnDemand extends Handler {
        private final Path folder;
        private @Nullable FileHandler file;

        private OnDemand(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            try {
                if (file == null) {
                    file = open();
                }
                file.publish(entry);
            } catch (IOException | UncheckedIOException e) {
                reportError("log: " + folder, new IOException(e), ErrorManager.OPEN_FAILURE);
            }
        }

        private FileHandler open() throws IOException {
            Files.createDirectories(folder);
            FileHandler opened = new FileHandler(folder.resolve("assay.log").toString(), MOST_BYTES, 1, true);
            opened.setFormatter(new SimpleFormatter());
            return opened;
        }

        @Override
        public synchronized void flush() {
            if (file != null) {
                file.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (file != null) {
                file.close();
            }
        }
    }
}
