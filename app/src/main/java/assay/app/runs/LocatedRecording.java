package assay.app.runs;

import assay.analysis.eventlog.EventLog;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file that holds the single events of a run.
///
/// @param run null for a file that is not in the store
public record LocatedRecording(Path file, @Nullable Run run) {
    /// Opens it, after making sure that it still is the file that was imported.
    ///
    /// @throws RecordingGoneException if it is not
    /// @throws assay.analysis.recording.RecordingException if nothing of it can be read as a recording
    /// @throws java.util.concurrent.CancellationException if cancelled
    public EventLog open(Progress progress, Cancellation cancellation) throws IOException {
        if (run != null) {
            requireSame(run, progress, cancellation);
        }
        return EventLog.open(file, progress, cancellation);
    }

    private void requireSame(Run stored, Progress progress, Cancellation cancellation) throws IOException {
        if (!Files.exists(file)) {
            throw RecordingGoneException.missing(stored);
        }
        long sizeBytes = Files.size(file);
        if (sizeBytes != stored.source().sizeBytes()
                || !Checksum.sha256(file, sizeBytes, progress, cancellation)
                        .equals(stored.source().sha256())) {
            throw RecordingGoneException.changed(stored);
        }
    }
}
