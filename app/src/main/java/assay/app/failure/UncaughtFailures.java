package assay.app.failure;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last resort for failures that no code expected, on any thread: to the log with their trace, to the person
/// without it.
public final class UncaughtFailures {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);

    private UncaughtFailures() {}

    /// Takes over all uncaught failures of the process from now on.
    ///
    /// @param window the thread of the window
    /// @param openLog opens the folder of the log
    public static void tell(FailureWindow shown, FailureMessages messages, Executor window, Runnable openLog) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("uncaught on thread {}", thread.getName(), failure);
            window.execute(() -> shown.show(messages.of(failure, "Assay's window"), _ -> openLog.run()));
        });
    }
}
