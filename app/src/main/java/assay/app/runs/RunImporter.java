package assay.app.runs;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import assay.analysis.model.StreamedRecording;
import assay.app.input.Inputs;
import assay.app.input.OpenInput;
import assay.app.input.RunFile;
import assay.app.input.Scratch;
import assay.storage.Imported;
import assay.storage.NewRun;
import assay.storage.RunStore;
import assay.storage.SampleSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings files into the store: whole or not at all, and the same bytes only once.
public final class RunImporter {
    private final RunStore store;
    private final InstantSource clock;
    private final Inputs inputs;
    private final @Nullable RecordingCopies copies;

    /// Stored runs refer to the files where they lie.
    public RunImporter(RunStore store, InstantSource clock) {
        this(store, clock, null);
    }

    private RunImporter(RunStore store, InstantSource clock, @Nullable RecordingCopies copies) {
        this.store = store;
        this.clock = clock;
        this.inputs = new Inputs(Scratch.beside(store.file(), clock));
        this.copies = copies;
    }

    /// The same importer, whose runs refer to copies that it keeps beside the store.
    public RunImporter copying() {
        return new RunImporter(store, clock, RecordingCopies.beside(store.file()));
    }

    /// Reads all runs that a file or a JVM's repository folder stands for, each stored in a transaction of its own. An
    /// archive may hold several: one that cannot be read does not stop the others.
    ///
    /// @throws IOException as of [#read] if it is one run
    public ImportedRuns readAll(Path path, ImportLabels labels, Progress progress, Cancellation cancellation)
            throws IOException {
        List<ImportedRun> runs = new ArrayList<>();
        List<ImportedRuns.Refused> refused = new ArrayList<>();
        inputs.forEach(
                path,
                file -> runs.add(read(file, labels, progress, cancellation)),
                (source, reason) -> refused.add(new ImportedRuns.Refused(source, reason)),
                progress,
                cancellation);
        return new ImportedRuns(runs, refused);
    }

    /// Reads one run and stores it in one transaction.
    ///
    /// @throws assay.analysis.recording.RecordingException if nothing of it can be read as a recording
    /// @throws FileChangedException if it was written to or removed meanwhile
    /// @throws IOException if it cannot be read
    /// @throws java.util.concurrent.CancellationException if cancelled; the store is as before
    /// @throws assay.storage.StoreException if the store cannot take it
    public ImportedRun read(Path path, ImportLabels labels, Progress progress, Cancellation cancellation)
            throws IOException {
        List<ImportedRun> one = new ArrayList<>();
        inputs.one(path, file -> one.add(read(file, labels, progress, cancellation)), progress, cancellation);
        return one.getFirst();
    }

    private ImportedRun read(RunFile input, ImportLabels labels, Progress progress, Cancellation cancellation)
            throws IOException {
        long start = System.nanoTime();
        Path file = input.bytes();
        FileState state = FileState.of(file);
        if (store.hasSourceOfSize(state.sizeBytes())) { // else the bytes are new, and are hashed while they are read
            String sha256 = Checksum.sha256(file, state.sizeBytes(), progress, cancellation);
            Optional<Run> known = store.findBySha256(sha256);
            if (known.isPresent() && store.measured(known.get().id())) {
                return duplicate(known.get(), start);
            }
        }
        try (SampleSpool samples = store.newSpool(cancellation)) {
            ToStore toStore = readNew(input, labels, state, samples, progress, cancellation);
            Imported imported = copies == null
                    ? save(toStore, toStore.draft(), progress)
                    : saveWithCopy(copies, file, toStore, state, progress, cancellation);
            if (imported.duplicate()) {
                return duplicate(imported.run(), start);
            }
            ImportStatus status = imported.run().partial() ? ImportStatus.PARTIAL : ImportStatus.COMPLETE;
            return new ImportedRun(imported.run(), status, toStore.problems(), millisSince(start));
        }
    }

    private ToStore readNew(
            RunFile input,
            ImportLabels labels,
            FileState state,
            SampleSpool samples,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        Path file = input.bytes();
        try (ChecksumThread checksum = new ChecksumThread(file, state.sizeBytes());
                OpenInput opened = inputs.open(input, progress, cancellation)) {
            if (opened.runKind().isScored()) {
                BenchmarkFile results = opened.readBenchmarks();
                RecordingFacts facts = ResultFacts.of(results, input.modified());
                state.requireUnchanged(file);
                NewRun draft = draft(opened.runKind(), input, labels, state.sizeBytes(), checksum.sha256())
                        .withTags(ResultFacts.tags(labels.tags(), results));
                return new ToStore(
                        draft,
                        ImportProblem.ofResults(results.problems()),
                        run -> store.save(run, facts, results, cancellation));
            }
            StreamedRecording recording = opened.stream(samples);
            String sha256 = checksum.sha256();
            state.requireUnchanged(file);
            return new ToStore(
                    draft(opened.runKind(), input, labels, state.sizeBytes(), sha256),
                    ImportProblem.of(recording.problems()),
                    run -> store.save(run, recording, samples, cancellation));
        }
    }

    /// What was read of a run.
    private record ToStore(NewRun draft, List<ImportProblem> problems, Function<NewRun, Imported> saving) {}

    /// The copy is named only when the run is stored: another import of the same bytes may rely on one that is there.
    private Imported saveWithCopy(
            RecordingCopies target,
            Path bytes,
            ToStore read,
            FileState state,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        try (RecordingCopies.Copy copy = target.start(bytes, read.draft().source(), state, progress, cancellation)) {
            Imported imported = save(read, read.draft().withSource(copy.source()), progress);
            if (!imported.duplicate()) {
                copy.finish();
            }
            return imported;
        }
    }

    private static Imported save(ToStore read, NewRun draft, Progress progress) {
        progress.report("Storing " + draft.name(), 0, 0);
        return read.saving().apply(draft);
    }

    private NewRun draft(RunKind kind, RunFile input, ImportLabels labels, long sizeBytes, String sha256) {
        String name = labels.name() == null ? input.name() : labels.name();
        SourceFile source = new SourceFile(input.source().toAbsolutePath().normalize(), sizeBytes, sha256);
        return new NewRun(kind, name, labels.project(), labels.tags(), labels.start(), clock.instant(), source);
    }

    private ImportedRun duplicate(Run run, long start) {
        List<ImportProblem> problems = run.kind().isScored()
                ? ImportProblem.ofResults(store.benchmarkProblems(run.id()))
                : ImportProblem.of(store.summary(run.id()).problems());
        return new ImportedRun(run, ImportStatus.DUPLICATE, problems, millisSince(start));
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
