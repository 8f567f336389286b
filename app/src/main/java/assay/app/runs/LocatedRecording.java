package assay.app.runs;

import assay.analysis.eventlog.EventLog;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Run;
import assay.app.input.Inputs;
import assay.app.input.OpenInput;
import assay.app.input.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the single events of a run lie: in the file that it was imported from.
///
/// @param path of a file, a folder, or an entry in an archive
/// @param run null for a file that is not in the store
public record LocatedRecording(Path path, @Nullable Run run, Inputs inputs) {
    /// What works on events, which can be read only meanwhile.
    @FunctionalInterface
    public interface Reader {
        void read(EventLog log) throws IOException;
    }

    /// Opens the events, after making sure that they are those that were imported.
    ///
    /// @throws RecordingGoneException if they are not
    /// @throws IOException if they cannot be read, or the reader throws it
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void read(Reader reader, Progress progress, Cancellation cancellation) throws IOException {
        if (run != null && !Inputs.exists(path)) {
            throw RecordingGoneException.missing(run);
        }
        inputs.one(path, file -> read(file, reader, progress, cancellation), progress, cancellation);
    }

    private void read(RunFile file, Reader reader, Progress progress, Cancellation cancellation) throws IOException {
        if (run != null) {
            requireSame(run, file.bytes(), progress, cancellation);
        }
        try (OpenInput opened = inputs.open(file, progress, cancellation);
                EventLog log = opened.openEvents()) {
            reader.read(log);
        }
    }

    private static void requireSame(Run stored, Path bytes, Progress progress, Cancellation cancellation)
            throws IOException {
        long sizeBytes = Files.size(bytes);
        if (sizeBytes != stored.source().sizeBytes()
                || !Checksum.sha256(bytes, sizeBytes, progress, cancellation)
                        .equals(stored.source().sha256())) {
            throw RecordingGoneException.changed(stored);
        }
    }
}
