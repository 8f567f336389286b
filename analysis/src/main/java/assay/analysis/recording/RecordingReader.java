package assay.analysis.recording;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkFinder;
import assay.analysis.jfr.ChunkHeader;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FirstBytes;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.MetadataFinder;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.Watch;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.metric.Measuring;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import assay.analysis.model.SampleSink;
import assay.analysis.model.StreamedRecording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Reads a JFR recording of format 1.0 to 2.x into profiles. Each chunk is gone over
/// twice: first the events, then only those constants that the samples mean. Memory grows with the samples and the
/// distinct stacks, not with the file.
public final class RecordingReader {
    private static final int MOST_THREADS = 8;
    /// A chunk of the usual 12 MB may need a fifth of this while it is in memory; what the run itself needs comes on
    /// top.
    private static final long BYTES_FOR_A_CHUNK = 1L << 29;

    private static final double MERGE_SHARE = 1 - ChunkReading.EVENTS_SHARE - ChunkReading.CONSTANTS_SHARE;

    private final Path path;
    private final Pages file;
    private final Interests interests;
    private final NodeBudget budget;
    private final Watch watch;
    private final Problems problems = new Problems();
    private final RecordingBuilder run;
    private final Measuring measuring;
    private final MetadataFinder metadata;
    private final PagesPool pool;
    private @Nullable ChunkClock clock;

    private RecordingReader(
            Path path,
            Pages file,
            Interests interests,
            Measuring measuring,
            SampleSink sink,
            NodeBudget budget,
            Progress progress,
            Cancellation cancellation) {
        this.path = path;
        this.run = new RecordingBuilder(sink, budget, file.size(), problems);
        this.measuring = measuring;
        this.interests = interests;
        this.file = file;
        this.pool = new PagesPool(file);
        this.budget = budget;
        this.watch = new Watch(progress, cancellation, file.size());
        this.metadata = new MetadataFinder(file, watch);
    }

    /// Reads all that can be read; damage that leaves something readable is told in [Recording#problems()].
    ///
    /// @throws RecordingException if nothing of the file can be read as a recording
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Recording read(Path file, Progress progress, Cancellation cancellation) throws IOException {
        CollectedSamples samples = new CollectedSamples();
        return samples.complete(stream(file, samples, progress, cancellation), cancellation);
    }

    /// Reads as [#read(Path, Progress, Cancellation)], but passes the samples on as they come.
    public static StreamedRecording stream(Path file, SampleSink sink, Progress progress, Cancellation cancellation)
            throws IOException {
        return stream(file, sink, NodeBudget.STANDARD, progress, cancellation);
    }

    /// Reads as [#stream(Path, SampleSink, Progress, Cancellation)] with another bound on the distinct stacks.
    static StreamedRecording stream(
            Path file, SampleSink sink, NodeBudget budget, Progress progress, Cancellation cancellation)
            throws IOException {
        Measuring measuring = new Measuring();
        Interests all = new Interests((event, kind) -> true, measuring.topics(), true);
        return read(file, all, measuring, sink, budget, progress, cancellation);
    }

    /// Reads as [#read(Path, Progress, Cancellation)], but only those profiles that are wanted, and measures nothing:
    /// the
    /// events of other types are counted, and damage that costs nothing but their samples is not told.
    ///
    /// @param wanted tells by an event type's name, as recorded, and its kind whether its samples are wanted
    public static Recording read(
            Path file, BiPredicate<String, ProfileKind> wanted, Progress progress, Cancellation cancellation)
            throws IOException {
        CollectedSamples samples = new CollectedSamples();
        Interests interests = new Interests(wanted, List.of(), true);
        StreamedRecording recording =
                read(file, interests, Measuring.nothing(), samples, NodeBudget.STANDARD, progress, cancellation);
        return samples.complete(recording, cancellation);
    }

    /// Reads what a recording says of its JVM and machine and counts its events, which takes a fraction of reading
    /// all: there are no profiles, and damage that costs none of this is not told.
    ///
    /// @throws RecordingException if nothing of the file can be read as a recording
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Recording readFacts(Path file, Progress progress, Cancellation cancellation) throws IOException {
        CollectedSamples none = new CollectedSamples();
        StreamedRecording recording =
                read(file, Interests.NONE, Measuring.nothing(), none, NodeBudget.STANDARD, progress, cancellation);
        return none.complete(recording, cancellation);
    }

    private static StreamedRecording read(
            Path file,
            Interests interests,
            Measuring measuring,
            SampleSink sink,
            NodeBudget budget,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw new RecordingException.NotARecording(file, "is empty");
            }
            return new RecordingReader(
                            file, new Pages(channel), interests, measuring, sink, budget, progress, cancellation)
                    .readAll();
        } catch (UncheckedIOException e) {
            throw new IOException(file + " cannot be read to its end.", e.getCause());
        }
    }

    private StreamedRecording readAll() throws IOException {
        List<ChunkSpan> chunks = findChunks();
        readChunks(chunks);
        StreamedRecording recording = run.build(chunks, measuring);
        if (run.isEmpty() && metadata.last() == null && !recording.problems().isEmpty()) {
            Problem problem = recording.problems().getFirst();
            throw new RecordingException.Damaged(path, problem.offset(), clause(problem.message()));
        }
        return recording;
    }

    /// Reads some chunks ahead of the one that is being merged, so that all threads have work and the memory is
    /// bounded.
    private void readChunks(List<ChunkSpan> chunks) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        Deque<ForkJoinTask<ChunkContent>> ahead = new ArrayDeque<>();
        watch.stage(stage(0, chunks.size()));
        int most = Math.clamp(Runtime.getRuntime().maxMemory() / BYTES_FOR_A_CHUNK, 1, threads);
        int parts = Math.ceilDiv(threads, Math.min(most, chunks.size()));
        try (Workers workers = new Workers(threads)) {
            for (ChunkSpan chunk : chunks) {
                if (ahead.size() >= most) {
                    merge(ahead.removeFirst().join(), chunks.size());
                }
                start(chunk, parts, workers).ifPresent(ahead::add);
            }
            while (!ahead.isEmpty()) {
                merge(ahead.removeFirst().join(), chunks.size());
            }
        }
    }

    private Optional<ForkJoinTask<ChunkContent>> start(ChunkSpan chunk, int parts, Workers workers) {
        ChunkClock own = ChunkClock.of(chunk.header());
        boolean sameRun = clock != null && clock.continuesIn(own);
        ChunkClock current = clock != null && sameRun ? clock : own;
        Problems found = new Problems();
        found.inChunk(chunk.index());
        Layouts layouts = layouts(chunk, sameRun, found);
        file.forget();
        clock = current;
        if (layouts == null) {
            problems.inChunk(chunk.index());
            problems.addAll(found);
            return Optional.empty();
        }
        return Optional.of(workers.start(
                new ChunkReading(pool, chunk, parts, layouts, current, interests, found, budget, watch, workers)));
    }

    private void merge(ChunkContent content, int chunks) {
        int index = content.span().index();
        watch.stage(stage(index, chunks));
        Watch pass = watch.pass(content.span().header().start(), MERGE_SHARE);
        new ChunkMerger(content, run, pass).merge();
        pass.at(content.span().end());
        problems.inChunk(index);
        problems.addAll(content.problems());
        content.parts().forEach(part -> pool.giveBack(part.file()));
    }

    private static String stage(int chunk, int chunks) {
        return "Reading chunk " + (chunk + 1) + " of " + chunks;
    }

    private static String clause(String sentence) {
        int end = sentence.endsWith(".") ? sentence.length() - 1 : sentence.length();
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, end);
    }

    private List<ChunkSpan> findChunks() throws RecordingException {
        try {
            List<ChunkSpan> chunks = ChunkFinder.find(file, problems, watch);
            if (chunks.isEmpty()) {
                throw refusal();
            }
            return chunks;
        } catch (Damage damage) {
            throw new RecordingException.Damaged(path, damage.position(), damage.what());
        }
    }

    /// Why a file without any chunk is refused.
    private RecordingException refusal() throws Damage {
        Cursor cursor = new Cursor(file);
        byte[] start = cursor.readBytes((int) Math.min(8, file.size()));
        if (start.length < 8 || cursor.within(0, 8).readRawInt() != ChunkHeader.MAGIC) {
            return new RecordingException.NotARecording(path, new FirstBytes(start).words());
        }
        int version = cursor.readRawInt();
        if (version >>> 16 != 1 && version >>> 16 != 2) {
            return new RecordingException.UnsupportedVersion(path, version >>> 16, version & 0xffff);
        }
        return new RecordingException.Damaged(path, 0, "its chunk header makes no sense");
    }

    /// The chunk's types; those of the chunk before if its own are lost and both are of one JVM run, in which a type id
    /// keeps its meaning.
    private @Nullable Layouts layouts(ChunkSpan chunk, boolean sameRun, Problems found) {
        Layouts before = metadata.last();
        try {
            return metadata.find(chunk);
        } catch (Damage damage) {
            boolean borrowed = sameRun && before != null;
            found.add(
                    Code.BAD_METADATA,
                    damage.position(),
                    "The event types of chunk %d cannot be read (%s); %s."
                            .formatted(
                                    chunk.index() + 1,
                                    damage.what(),
                                    borrowed ? "those of the chunk before were used" : "its events are lost"));
            return borrowed ? before : null;
        }
    }
}
