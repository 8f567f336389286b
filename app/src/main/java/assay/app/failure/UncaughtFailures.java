package assay.app.failure;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last resort for failures that no code expected, on any thread: to the log with their trace, to the person
/// without it.
public final class UncaughtFailures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);

    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    private UncaughtFailures() {}

    /// Takes over all uncaught failures of the process until it is closed.
    ///
    /// @param window the thread of the window
    /// @param openLog opens the folder of the log
    public static UncaughtFailures tell(
            FailureWindow shown, FailureMessages messages, Executor window, Runnable openLog) {
        UncaughtFailures told = new UncaughtFailures();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("uncaught on thread {}", thread.getName(), failure);
            window.execute(() -> shown.show(messages.of(failure, "Assay's window"), _ -> openLog.run()));
        });
        return told;
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
