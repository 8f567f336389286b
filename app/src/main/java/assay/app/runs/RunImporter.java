package assay.app.runs;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Recording;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import assay.analysis.recording.RecordingReader;
import assay.storage.Imported;
import assay.storage.NewRun;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Brings recordings into the store: whole or not at all, and the same bytes only once.
public final class RunImporter {
    private final RunStore store;
    private final InstantSource clock;

    public RunImporter(RunStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Reads one file and stores it in one transaction.
    ///
    /// @throws assay.analysis.recording.RecordingException if nothing of it can be read as a recording
    /// @throws FileChangedException if it was written to or removed meanwhile
    /// @throws IOException if it cannot be read
    /// @throws java.util.concurrent.CancellationException if cancelled; the store is as before
    /// @throws assay.storage.StoreException if the store cannot take it
    public ImportedRun read(Path file, ImportLabels labels, Progress progress, Cancellation cancellation)
            throws IOException {
        long start = System.nanoTime();
        FileState state = FileState.of(file);
        if (store.hasSourceOfSize(state.sizeBytes())) { // else the bytes are new, and are hashed while they are read
            String sha256 = Checksum.sha256(file, state.sizeBytes(), progress, cancellation);
            Optional<Run> known = store.findBySha256(sha256);
            if (known.isPresent()) {
                return duplicate(known.get(), start);
            }
        }
        try (ChecksumThread checksum = new ChecksumThread(file, state.sizeBytes())) {
            Recording recording = RecordingReader.read(file, progress, cancellation);
            String sha256 = checksum.sha256();
            state.requireUnchanged(file);
            SourceFile source = new SourceFile(file.toAbsolutePath().normalize(), state.sizeBytes(), sha256);
            return store(source, labels, recording, progress, cancellation, start);
        }
    }

    private ImportedRun store(
            SourceFile source,
            ImportLabels labels,
            Recording recording,
            Progress progress,
            Cancellation cancellation,
            long start) {
        progress.report("Storing " + source.path().getFileName(), 0, 0);
        Imported imported = store.save(draft(labels, source), recording, cancellation);
        if (imported.duplicate()) {
            return duplicate(imported.run(), start);
        }
        ImportStatus status = recording.partial() ? ImportStatus.PARTIAL : ImportStatus.COMPLETE;
        return new ImportedRun(imported.run(), status, recording.problems(), millisSince(start));
    }

    private NewRun draft(ImportLabels labels, SourceFile source) {
        String name = labels.name() == null ? nameOf(source.path()) : labels.name();
        return new NewRun(RunKind.RECORDING, name, labels.project(), labels.tags(), clock.instant(), source);
    }

    private ImportedRun duplicate(Run run, long start) {
        return new ImportedRun(
                run, ImportStatus.DUPLICATE, store.summary(run.id()).problems(), millisSince(start));
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /// The file's name without its extension.
    static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
