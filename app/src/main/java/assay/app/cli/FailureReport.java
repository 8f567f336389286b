package assay.app.cli;

import assay.app.export.PlainText;
import assay.app.runs.FailureText;
import assay.app.runs.RunNotFoundException;
import assay.storage.StoreException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.slf4j.LoggerFactory;

/// Turns what went wrong into one sentence and an exit code.
final class FailureReport {
    private FailureReport() {}

    static int exitCode(Exception failure) {
        return switch (failure) {
            case UsageException _ -> ExitCode.USAGE;
            case CancellationException _ -> ExitCode.INTERRUPTED;
            case StoreException _ -> ExitCode.STORE;
            case RunNotFoundException _, BadInputException _, IOException _ -> ExitCode.BAD_INPUT;
            default -> ExitCode.BUG;
        };
    }

    static String sentence(Exception failure) {
        return switch (failure) {
            case CancellationException _ -> "Interrupted.";
            case IOException unreadable -> PlainText.of(FailureText.of(unreadable));
            case UsageException _, StoreException _, RunNotFoundException _, BadInputException _ ->
                PlainText.of(String.valueOf(failure.getMessage()));
            default -> bug(failure);
        };
    }

    static String outOfMemory(OutOfMemoryError failure) {
        LoggerFactory.getLogger(FailureReport.class).error("out of memory", failure);
        return "There is not enough memory for this (%d MB at most); nothing was stored. Give Assay more, for example: "
                        .formatted(Runtime.getRuntime().maxMemory() >> 20)
                + "JAVA_TOOL_OPTIONS=-Xmx4g ./assay ...";
    }

    private static String bug(Exception failure) {
        LoggerFactory.getLogger(FailureReport.class).error("command failed", failure);
        return "Assay failed by a mistake of its own (%s); details are in its log file."
                .formatted(failure.getClass().getSimpleName());
    }
}
