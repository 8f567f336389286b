package assay.storage;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.StreamedRecording;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every run, in one SQLite file. Any number of threads and processes may use one store at a time: each call has a
/// connection of its own and sees one unchanging state, readers wait for nobody, writers wait for each other. A call
/// either does all it says or throws and has changed nothing.
///
/// Every method may throw a [StoreException].
public final class RunStore implements AutoCloseable {
    private final Database database;
    private final InstantSource clock;

    private RunStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Opens the store in `file`, or creates it with its folders. One of an older format is upgraded, after a copy
    /// named
    /// `file.vN-backup` was made.
    ///
    /// @throws StoreException.TooNew if a newer version of Assay wrote it
    /// @throws StoreException.NotAStore if the file is something else
    public static RunStore open(Path file) {
        return open(file, InstantSource.system());
    }

    /// As [#open(Path)].
    ///
    /// @param clock tells when a run was deleted
    public static RunStore open(Path file, InstantSource clock) {
        return open(file, clock, Migrations.all());
    }

    static RunStore open(Path file, InstantSource clock, Migrations migrations) {
        Path absolute = file.toAbsolutePath();
        createFolders(absolute);
        Database database = new Database(absolute);
        boolean opened = false;
        try {
            migrations.apply(database);
            opened = true;
            return new RunStore(database, clock);
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    private static void createFolders(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (AccessDeniedException denied) {
            throw new StoreException.ReadOnly(file, denied);
        } catch (IOException fault) {
            throw new StoreException.Unreachable(file, fault);
        }
    }

    /// Absolute path of the file.
    public Path file() {
        return database.file();
    }

    Database database() {
        return database;
    }

    /// Stores a recording as a run, whole or not at all. The same bytes are stored once: a second import gives the run
    /// of the first, brings it back if it lies in the bin, and adds the measurements if it has none yet.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled; nothing was stored then
    /// @throws IllegalArgumentException if the recording contradicts itself: ids outside its tables, samples out of
    ///     order, totals that are not the sum of the samples
    public Imported save(NewRun draft, Recording recording, Cancellation cancellation) {
        try (SampleSpool samples = newSpool(cancellation)) {
            recording
                    .profiles()
                    .forEach(profile -> samples.accept(profile.summary().event(), profile.samples()));
            return save(draft, recording.streamed(), samples, cancellation);
        }
    }

    /// For the samples of a run that is being read, until [#save(NewRun, StreamedRecording, SampleSpool,
    /// Cancellation)].
    public SampleSpool newSpool(Cancellation cancellation) {
        return new SampleSpool(database.file().resolveSibling(""), cancellation);
    }

    /// Stores as [#save(NewRun, Recording, Cancellation)] a recording whose samples are in a spool of this store.
    public Imported save(NewRun draft, StreamedRecording recording, SampleSpool samples, Cancellation cancellation) {
        String sha256 = draft.source().sha256();
        EncodedMeasurements measured = EncodedMeasurements.of(recording.measurements(), cancellation);
        if (findBySha256(sha256).isPresent()) {
            Optional<Imported> known = database.write(session -> known(session, sha256, measured));
            if (known.isPresent()) {
                return known.get();
            }
        }
        EncodedRecording encoded = EncodedRecording.of(recording, samples, cancellation);
        return database.write(session -> known(session, sha256, measured).orElseGet(() -> {
            long run = new RunWriter(session, cancellation).write(draft, recording, encoded);
            new MeasurementWriter(session, run).write(measured);
            return new Imported(new RunRows(session).require(run), false);
        }));
    }

    /// Stores results of benchmarks as a run, whole or not at all; the same bytes once, as of [#save(NewRun, Recording,
    /// Cancellation)].
    ///
    /// @param facts what of the results fits a run of any kind: when, on what JVM and machine
    /// @throws java.util.concurrent.CancellationException if cancelled; nothing was stored then
    public Imported save(NewRun draft, RecordingFacts facts, BenchmarkFile benchmarks, Cancellation cancellation) {
        EncodedBenchmarks encoded = EncodedBenchmarks.of(benchmarks, cancellation);
        return database.write(session -> restored(session, draft.source().sha256())
                .map(run -> new Imported(run, true))
                .orElseGet(() -> {
                    long run = new RunWriter(session, cancellation).write(draft, facts, benchmarks.isPartial());
                    new BenchmarkWriter(session, run, cancellation).write(encoded);
                    return new Imported(new RunRows(session).require(run), false);
                }));
    }

    private static Optional<Run> restored(Session session, String sha256) {
        session.update("UPDATE run SET deleted_ns = NULL WHERE source_sha256 = ?", sha256);
        return new RunRows(session).findBySha256(sha256);
    }

    private static Optional<Imported> known(Session session, String sha256, EncodedMeasurements measured) {
        Optional<Run> known = restored(session, sha256);
        known.filter(run -> !new MeasurementRows(session, run.id()).measured())
                .ifPresent(run -> new MeasurementWriter(session, run.id()).write(measured));
        return known.map(run -> new Imported(run, true));
    }

    /// The run imported from a file with these bytes, unless it is in the bin.
    public Optional<Run> findBySha256(String sha256) {
        return database.read(session -> new RunRows(session).findBySha256(sha256));
    }

    /// Whether any run, in the bin or not, was imported from a file of this size: without one, there is no need to
    /// hash a file of that size to know that it is not stored.
    public boolean hasSourceOfSize(long sizeBytes) {
        return database.read(
                session -> session.number("SELECT count(*) FROM run WHERE source_bytes = ?", sizeBytes) > 0);
    }

    /// The run with this id, unless it is in the bin.
    public Optional<Run> find(long id) {
        return database.read(session -> new RunRows(session).find(id));
    }

    /// The run with this id.
    ///
    /// @throws StoreException.Missing if there is none, or it is in the bin
    public Run run(long id) {
        return find(id).orElseThrow(() -> new StoreException.Missing(file(), "run " + id));
    }

    /// The runs with exactly this name that are not in the bin, newest first.
    public List<Run> findByName(String name) {
        return database.read(session -> new RunRows(session).findByName(name));
    }

    /// The runs that match and are not in the bin, newest first by the start of what was recorded.
    public List<Run> runs(RunQuery query) {
        return database.read(session -> new RunRows(session).list(query));
    }

    /// The runs in the bin, last deleted first.
    public List<Run> bin() {
        return database.read(session -> new RunRows(session).bin());
    }

    /// Number of runs, those in the bin left out.
    public int runCount() {
        return database.read(session -> (int) session.number("SELECT count(*) FROM run WHERE deleted_ns IS NULL"));
    }

    /// What is known of a run without its samples; also of one in the bin.
    ///
    /// @throws StoreException.Missing if there is no such run
    public RecordingSummary summary(long run) {
        return database.read(session -> new SummaryRows(session, run).summary());
    }

    /// A whole profile; also of a run in the bin.
    ///
    /// @param event event type as in [ProfileSummary#event()]
    /// @throws StoreException.Missing if there is no such run, or no such profile in it
    /// @throws StoreException.Damaged if what was read is not what was written
    public ProfileData profile(long run, String event) {
        return profile(run, event, TimeRange.ALL);
    }

    /// The samples of a profile within a span of time; reads little more than these. The summary stays that of the
    /// whole profile.
    ///
    /// @throws StoreException.Missing if there is no such run, or no such profile in it
    /// @throws StoreException.Damaged if what was read is not what was written
    public ProfileData profile(long run, String event, TimeRange range) {
        return database.read(session -> {
            ProfileSummary summary = new SummaryRows(session, run)
                    .profile(event)
                    .orElseThrow(
                            () -> new StoreException.Missing(file(), "profile %s of run %d".formatted(event, run)));
            SymbolRows rows = new SymbolRows(session, run);
            Symbols symbols = rows.symbols();
            List<ThreadInfo> threads = rows.threads();
            int stacks = symbols.stacks().size();
            Samples samples = new SampleRows(session, run, event).read(range, threads.size(), stacks);
            return new ProfileData(new Profile(summary, samples), symbols, threads);
        });
    }

    /// The methods, frames and stacks that all profiles of a run refer to; nothing if there is no such run.
    ///
    /// @throws StoreException.Damaged if what was read is not what was written
    public Symbols symbols(long run) {
        return database.read(session -> new SymbolRows(session, run).symbols());
    }

    /// The threads that all profiles of a run refer to; none if there is no such run.
    ///
    /// @throws StoreException.Damaged if what was read is not what was written
    public List<ThreadInfo> threads(long run) {
        return database.read(session -> new SymbolRows(session, run).threads());
    }

    /// The samples of a profile within a span of time, whose ids are those of [#symbols(long)] and [#threads(long)].
    ///
    /// @throws StoreException.Missing if there is no such run, or no such profile in it
    /// @throws StoreException.Damaged if what was read is not what was written
    public Samples samples(long run, String event, TimeRange range) {
        return database.read(session -> {
            SymbolRows rows = new SymbolRows(session, run);
            return new SampleRows(session, run, event).read(range, rows.threadCount(), rows.stackCount());
        });
    }

    /// Whether the run's metrics, series and tables are stored; those of a run that was stored by an older version of
    /// Assay are added when the same file is imported again.
    ///
    /// @throws StoreException.Missing if there is no such run
    public boolean measured(long run) {
        return database.read(session -> new MeasurementRows(session, run).measured());
    }

    /// All that was measured in a run; nothing if it is not [#measured(long)]. Also of a run in the bin.
    ///
    /// @throws StoreException.Damaged if what was read is not what was written
    public Measurements measurements(long run) {
        return database.read(session -> new MeasurementRows(session, run).all());
    }

    /// The metrics of a run in the order in which they were measured.
    public List<Metric> metrics(long run) {
        return database.read(session -> new MeasurementRows(session, run).metrics());
    }

    /// Names of the series of a run.
    public List<String> seriesNames(long run) {
        return database.read(session -> new MeasurementRows(session, run).seriesNames());
    }

    /// One series of a run.
    ///
    /// @throws StoreException.Missing if there is none of this name
    /// @throws StoreException.Damaged if what was read is not what was written
    public Series series(long run, String name) {
        return database.read(session -> new MeasurementRows(session, run).series(name));
    }

    /// Names of the tables of a run.
    public List<String> tableNames(long run) {
        return database.read(session -> new MeasurementRows(session, run).tableNames());
    }

    /// One table of a run.
    ///
    /// @throws StoreException.Missing if there is none of this name
    /// @throws StoreException.Damaged if what was read is not what was written
    public FactTable table(long run, String name) {
        return database.read(session -> new MeasurementRows(session, run).table(name));
    }

    /// The benchmarks of a run with their raw values; empty if it is of another kind. Also of a run in the bin.
    ///
    /// @throws StoreException.Damaged if what was read is not what was written
    public Optional<BenchmarkFile> benchmarks(long run) {
        return database.read(session -> new BenchmarkRows(session, run).find());
    }

    /// What could not be taken of the results of a run.
    public List<BenchmarkProblem> benchmarkProblems(long run) {
        return database.read(session -> new BenchmarkRows(session, run).problems());
    }

    /// What was last given to [#setEventIndex]; empty if nothing was.
    ///
    /// @throws StoreException.Damaged if what was read is not what was written
    public Optional<byte[]> eventIndex(long run) {
        return database.read(session -> new EventIndexRow(session, run).read());
    }

    /// Keeps an index of a run's events, in place of the one before.
    ///
    /// @throws StoreException.Missing if there is no such run
    public void setEventIndex(long run, byte[] index) {
        database.write(session -> {
            new RunRows(session).require(run);
            new EventIndexRow(session, run).write(index);
            return true;
        });
    }

    /// Gives a run another name, which need not be unique.
    ///
    /// @throws StoreException.Missing if there is no such run
    public void rename(long run, String name) {
        change(run, "UPDATE run SET name = ? WHERE id = ?", name, run);
    }

    /// Tells where the file of a run lies now. That it is the same file is the caller's promise.
    ///
    /// @throws StoreException.Missing if there is no such run
    public void relocate(long run, Path file) {
        change(run, "UPDATE run SET source_path = ? WHERE id = ?", file.toString(), run);
    }

    /// Puts a run into the bin. One that is there already stays as it is.
    ///
    /// @throws StoreException.Missing if there is no such run
    public void delete(long run) {
        long now = InstantNanos.of(clock.instant());
        change(run, "UPDATE run SET deleted_ns = coalesce(deleted_ns, ?) WHERE id = ?", now, run);
    }

    /// Takes a run out of the bin.
    ///
    /// @throws StoreException.Missing if there is no such run, for example because it was purged
    public void restore(long run) {
        change(run, "UPDATE run SET deleted_ns = NULL WHERE id = ?", run);
    }

    private void change(long run, String sql, Object... arguments) {
        boolean found = database.write(session -> session.update(sql, arguments) == 1);
        if (!found) {
            throw new StoreException.Missing(file(), "run " + run);
        }
    }

    /// Removes for good what was put into the bin before an instant, notes among it; its room is used again by later
    /// imports.
    ///
    /// @return how many runs were removed
    public int purge(Instant deletedBefore) {
        long before = InstantNanos.of(deletedBefore);
        return database.write(session -> {
            session.update("DELETE FROM note WHERE deleted_ns < ?", before);
            return session.update("DELETE FROM run WHERE deleted_ns < ?", before);
        });
    }

    /// What people wrote about runs.
    public NoteStore notes() {
        return new NoteStore(database, clock);
    }

    /// Views of runs that people gave names.
    public NamedPageStore namedPages() {
        return new NamedPageStore(database);
    }

    /// The run that others of a project are compared with; empty if there is none, or it is in the bin.
    public Optional<Run> baseline(String project) {
        return database.read(session -> session.first(
                        "SELECT run_id FROM baseline WHERE project = ?", row -> row.getLong(1), project)
                .flatMap(run -> new RunRows(session).find(run)));
    }

    /// The ids of all baselines.
    public Set<Long> baselines() {
        return database.read(session -> Set.copyOf(session.list("SELECT run_id FROM baseline", row -> row.getLong(1))));
    }

    /// Makes a run the baseline of its project, in place of the one before.
    ///
    /// @throws StoreException.Missing if there is no such run
    public void setBaseline(long run) {
        change(run, "INSERT OR REPLACE INTO baseline (project, run_id) SELECT project, id FROM run WHERE id = ?", run);
    }

    /// Leaves a project without baseline.
    public void clearBaseline(String project) {
        database.write(session -> session.update("DELETE FROM baseline WHERE project = ?", project));
    }

    /// Reads everything there is and says what is wrong with it, one sentence each; empty if all is well. Takes as long
    /// as reading the whole file.
    public List<String> check() {
        return database.read(session -> new StoreCheck(session).faults());
    }

    /// Writes all that is stored, what lies in the bin included, into another file, which is a store as well.
    ///
    /// @throws FileAlreadyExistsException if there is a file of that name; it is left as it is
    /// @throws IOException if the copy cannot be written
    public void backUp(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        if (Files.exists(absolute)) {
            throw new FileAlreadyExistsException(absolute.toString(), null, "it exists already");
        }
        StoreCopy.write(database, absolute);
    }

    /// Gives room that nothing uses any more back to the disk; takes as long as copying the file, while which no other
    /// program can write. Runs in the bin stay there.
    ///
    /// @return by how many bytes the file shrank
    public long compact() {
        long before = fileBytes();
        database.compact();
        return before - fileBytes();
    }

    /// What the store holds, in figures.
    public StoreStats stats() {
        long bytes = fileBytes();
        return database.read(session -> StoreStats.of(session, bytes));
    }

    private long fileBytes() {
        Path log = file().resolveSibling(file().getFileName() + "-wal");
        try {
            return Files.size(file()) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException fault) {
            throw new StoreException.Unreachable(file(), fault);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
