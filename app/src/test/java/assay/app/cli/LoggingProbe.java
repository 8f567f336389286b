package assay.app.cli;

import org.slf4j.LoggerFactory;

/// A process that only logs a failure, for [ChildProcessTest].
final class LoggingProbe {
    private LoggingProbe() {}

    public static void main(String[] args) {
        LoggerFactory.getLogger(LoggingProbe.class).error("failed", new IllegalStateException("expected"));
    }
}
