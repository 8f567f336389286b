package assay.app.runs;

import assay.analysis.eventlog.EventIndex;
import assay.analysis.eventlog.EventLog;
import assay.analysis.eventlog.RecordingChangedException;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Run;
import assay.app.input.Inputs;
import assay.app.input.OpenInput;
import assay.app.input.RunFile;
import assay.storage.RunStore;
import assay.storage.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the single events of a run lie: in the file that it was imported from.
///
/// @param path of a file, a folder, or an entry in an archive
/// @param run null for a file that is not in the store
/// @param store that of the run
public record LocatedRecording(
        Path path, @Nullable Run run, @Nullable RunStore store, Inputs inputs) {
    private static final Logger LOG = LoggerFactory.getLogger(LocatedRecording.class);

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

    /// Makes sure that the events are those of the run, by the checksum of the file.
    ///
    /// @throws RecordingGoneException if they are not, or there is no file
    /// @throws IOException if it cannot be read
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void requireSame(Progress progress, Cancellation cancellation) throws IOException {
        Run stored = Objects.requireNonNull(run, "run");
        if (!Inputs.exists(path)) {
            throw RecordingGoneException.missing(stored);
        }
        inputs.one(path, file -> requireSame(stored, file.bytes(), progress, cancellation), progress, cancellation);
    }

    private void read(RunFile file, Reader reader, Progress progress, Cancellation cancellation) throws IOException {
        try (OpenInput opened = inputs.open(file, progress, cancellation);
                EventLog log = open(opened, file, progress, cancellation)) {
            reader.read(log);
        }
    }

    /// A stored run is gone through once; from then on its index tells where its events stand, and whether the file is
    /// still the same.
    private EventLog open(OpenInput opened, RunFile file, Progress progress, Cancellation cancellation)
            throws IOException {
        if (run == null || store == null) {
            return opened.openEvents();
        }
        Optional<EventIndex> known = store.eventIndex(run.id()).flatMap(EventIndex::ofBytes);
        if (known.isPresent()) {
            if (Files.getLastModifiedTime(file.bytes()).toInstant().isAfter(run.imported())) {
                requireSame(run, file.bytes(), progress, cancellation); // the index looks at parts of the file only
            }
            try {
                return opened.openEvents(known.get());
            } catch (RecordingChangedException other) {
                throw RecordingGoneException.changed(run);
            }
        }
        requireSame(run, file.bytes(), progress, cancellation);
        EventLog log = opened.openEvents();
        keep(store, run, log);
        return log;
    }

    private static void keep(RunStore store, Run run, EventLog log) {
        try {
            store.setEventIndex(run.id(), log.index().toBytes());
        } catch (StoreException.ReadOnly | StoreException.Busy | StoreException.Full unkept) {
            LOG.debug("The index of run {} was not kept; it will be made again.", run.id(), unkept);
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
