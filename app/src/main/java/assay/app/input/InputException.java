package assay.app.input;

import assay.analysis.bench.BenchmarkException;
import assay.analysis.model.Problem;
import assay.analysis.recording.RecordingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that cannot be imported although it can be read. The message is one sentence for a person that names the file
/// and what to do.
public final class InputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    InputException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// The same refusal under the name that a person knows the file by, rather than that of its unpacked copy, after
    /// what could not even be unpacked.
    static InputException renamed(RecordingException refusal, Path copy, Path source, List<Problem> lost) {
        String message = String.valueOf(refusal.getMessage()).replace(copy.toString(), source.toString());
        String before = lost.isEmpty() ? "" : lost.getFirst().message() + " ";
        return new InputException(codeOf(refusal), before + message, refusal);
    }

    /// As for a recording.
    static InputException renamed(BenchmarkException refusal, Path copy, Path source) {
        String message = String.valueOf(refusal.getMessage()).replace(copy.toString(), source.toString());
        return new InputException(codeOf(refusal), message, refusal);
    }

    /// Stable word for JSON.
    public String code() {
        return code;
    }

    /// Stable word for a refusal by a reader of results.
    public static String codeOf(BenchmarkException refusal) {
        return switch (refusal) {
            case BenchmarkException.NotABenchmark _ -> "not-a-benchmark";
            case BenchmarkException.Unsupported _ -> "unsupported-version";
            case BenchmarkException.Damaged _ -> "damaged";
            case BenchmarkException.TooLarge _ -> "too-large";
        };
    }

    /// Stable word for a refusal by a reader.
    public static String codeOf(RecordingException refusal) {
        return switch (refusal) {
            case RecordingException.NotARecording _ -> "not-a-recording";
            case RecordingException.UnsupportedVersion _ -> "unsupported-version";
            case RecordingException.Damaged _ -> "damaged";
        };
    }
}
