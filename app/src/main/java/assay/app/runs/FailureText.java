package assay.app.runs;

import assay.analysis.bench.BenchmarkException;
import assay.analysis.eventlog.RecordingChangedException;
import assay.analysis.recording.RecordingException;
import assay.app.input.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// Says in one sentence why a file could not be read or written, and gives it a stable code.
public final class FailureText {
    private FailureText() {}

    /// One sentence for a person.
    public static String of(IOException failure) {
        return switch (failure) {
            case RecordingException _,
                    BenchmarkException _,
                    InputException _,
                    FileChangedException _,
                    RecordingGoneException _,
                    RecordingChangedException _ -> String.valueOf(failure.getMessage());
            case NoSuchFileException missing -> missing.getFile() + " does not exist.";
            case AccessDeniedException denied -> denied.getFile() + " cannot be accessed: permission denied.";
            case FileSystemException system ->
                system.getFile() + " cannot be used: " + reason(system.getReason(), system) + ".";
            default -> "Reading or writing failed: " + reason(failure.getMessage(), failure) + ".";
        };
    }

    private static String reason(@Nullable String known, IOException failure) {
        return known == null ? failure.getClass().getSimpleName() : known;
    }

    /// Stable word for JSON.
    public static String code(IOException failure) {
        return switch (failure) {
            case RecordingException refusal -> InputException.codeOf(refusal);
            case BenchmarkException refusal -> InputException.codeOf(refusal);
            case InputException input -> input.code();
            case FileChangedException _ -> "changed";
            case NoSuchFileException _ -> "missing";
            default -> "unreadable";
        };
    }
}
