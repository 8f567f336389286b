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
import assay.analysis.jfr.SoundEvents;
import assay.analysis.jfr.Watch;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.metric.Measuring;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Reads a JFR recording of format 1.0 to 2.x into profiles. The file is mapped, not loaded; each chunk is gone over
/// twice: first the events, then only those constants that the samples mean. Memory grows with the samples and the
/// distinct stacks, not with the file.
public final class RecordingReader {
    private final Path path;
    private final Pages file;
    private final BiPredicate<String, ProfileKind> wanted;
    private final Watch watch;
    private final Problems problems = new Problems();
    private final RecordingBuilder run = new RecordingBuilder(problems);
    private final Measuring measuring;
    private final MetadataFinder metadata;
    private @Nullable ChunkClock clock;

    private RecordingReader(
            Path path,
            Pages file,
            BiPredicate<String, ProfileKind> wanted,
            Measuring measuring,
            Progress progress,
            Cancellation cancellation) {
        this.path = path;
        this.measuring = measuring;
        this.file = file;
        this.wanted = wanted;
        this.watch = new Watch(progress, cancellation, file.size());
        this.metadata = new MetadataFinder(file, watch);
    }

    /// Reads all that can be read; damage that leaves something readable is told in [Recording#problems()].
    ///
    /// @throws RecordingException if nothing of the file can be read as a recording
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Recording read(Path file, Progress progress, Cancellation cancellation) throws IOException {
        return read(file, (event, kind) -> true, new Measuring(), progress, cancellation);
    }

    /// Reads as [#read(Path, Progress, Cancellation)], but only those profiles that are wanted, and measures nothing:
    /// the events of other
    /// types are counted, and damage that costs nothing but their samples is not told.
    ///
    /// @param wanted tells by an event type's name, as recorded, and its kind whether its samples are wanted
    public static Recording read(
            Path file, BiPredicate<String, ProfileKind> wanted, Progress progress, Cancellation cancellation)
            throws IOException {
        return read(file, wanted, Measuring.nothing(), progress, cancellation);
    }

    private static Recording read(
            Path file,
            BiPredicate<String, ProfileKind> wanted,
            Measuring measuring,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            if (channel.size() == 0) {
                throw new RecordingException.NotARecording(file, "is empty");
            }
            MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return new RecordingReader(file, new Pages(bytes), wanted, measuring, progress, cancellation).readAll();
        } catch (InternalError e) { // a page of the mapping has gone
            throw new IOException(file + " was cut short while it was being read.", e);
        }
    }

    private Recording readAll() throws IOException {
        List<ChunkSpan> chunks = findChunks();
        for (ChunkSpan chunk : chunks) {
            problems.inChunk(chunk.index());
            watch.chunk(
                    "Reading chunk %d of %d".formatted(chunk.index() + 1, chunks.size()),
                    chunk.header().start(),
                    chunk.end());
            read(chunk);
        }
        Recording recording = run.build(chunks, measuring, watch);
        if (run.isEmpty() && metadata.last() == null && !recording.problems().isEmpty()) {
            Problem problem = recording.problems().getFirst();
            throw new RecordingException.Damaged(path, problem.offset(), clause(problem.message()));
        }
        return recording;
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

    private void read(ChunkSpan chunk) {
        file.forget();
        ChunkClock own = ChunkClock.of(chunk.header());
        boolean sameRun = clock != null && clock.continuesIn(own);
        ChunkClock current = clock != null && sameRun ? clock : own;
        Layouts layouts = layouts(chunk, sameRun);
        clock = current;
        if (layouts == null) {
            return;
        }
        watch.pass(0, 0.2);
        ChunkScan scan = scan(chunk, layouts, current);
        if (!scan.scanWhole()) {
            scan = scan(chunk, layouts, current);
            scan.scan(SoundEvents.of(file, chunk, layouts, problems, watch));
        }
        new ChunkMerger(file, scan, layouts, run, watch).merge();
    }

    private ChunkScan scan(ChunkSpan chunk, Layouts layouts, ChunkClock current) {
        ChunkScan scan = new ChunkScan(file, chunk, layouts, wanted, measuring.topics(), problems, watch);
        scan.declare(layouts, current, FactsBuilder.EVENTS);
        return scan;
    }

    /// The chunk's types; those of the chunk before if its own are lost and both are of one JVM run, in which a type id
    /// keeps its meaning.
    private @Nullable Layouts layouts(ChunkSpan chunk, boolean sameRun) {
        Layouts before = metadata.last();
        try {
            return metadata.find(chunk);
        } catch (Damage damage) {
            boolean borrowed = sameRun && before != null;
            problems.add(
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
