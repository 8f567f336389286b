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
import org.jspecify.annotations.Nullable;

/// Brings recordings into the store: whole or not at all, and the same bytes only once.
public final class RunImporter {
    private final RunStore store;
    private final InstantSource clock;
    private final @Nullable RecordingCopies copies;

    /// Stored runs refer to the files where they lie.
    public RunImporter(RunStore store, InstantSource clock) {
        this(store, clock, null);
    }

    private RunImporter(RunStore store, InstantSource clock, @Nullable RecordingCopies copies) {
        this.store = store;
        this.clock = clock;
        this.copies = copies;
    }

    /// The same importer, whose runs refer to copies that it keeps beside the store.
    public RunImporter copying() {
        return new RunImporter(store, clock, RecordingCopies.beside(store.file()));
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
            if (known.isPresent() && store.measured(known.get().id())) {
                return duplicate(known.get(), start);
            }
        }
        Recording recording;
        NewRun draft;
        try (ChecksumThread checksum = new ChecksumThread(file, state.sizeBytes())) {
            recording = RecordingReader.read(file, progress, cancellation);
            String sha256 = checksum.sha256();
            state.requireUnchanged(file);
            draft = draft(labels, new SourceFile(file.toAbsolutePath().normalize(), state.sizeBytes(), sha256));
        }
        Imported imported = copies == null
                ? save(draft, recording, progress, cancellation)
                : saveWithCopy(copies, draft, recording, state, progress, cancellation);
        if (imported.duplicate()) {
            return duplicate(imported.run(), start);
        }
        ImportStatus status = recording.partial() ? ImportStatus.PARTIAL : ImportStatus.COMPLETE;
        return new ImportedRun(imported.run(), status, recording.problems(), millisSince(start));
    }

    /// The copy is named only when the run is stored: another import of the same bytes may rely on one that is there.
    private Imported saveWithCopy(
            RecordingCopies target,
            NewRun draft,
            Recording recording,
            FileState state,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        try (RecordingCopies.Copy copy = target.start(draft.source(), state, progress, cancellation)) {
            Imported imported = save(draft.withSource(copy.source()), recording, progress, cancellation);
            if (!imported.duplicate()) {
                copy.finish();
            }
            return imported;
        }
    }

    private Imported save(NewRun draft, Recording recording, Progress progress, Cancellation cancellation) {
        progress.report("Storing " + draft.name(), 0, 0);
        return store.save(draft, recording, cancellation);
    }

    private NewRun draft(ImportLabels labels, SourceFile source) {
        String name = labels.name() == null ? nameOf(source.path()) : labels.name();
        return new NewRun(
                RunKind.RECORDING, name, labels.project(), labels.tags(), labels.start(), clock.instant(), source);
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
