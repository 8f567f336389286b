package assay.analysis.recording;

import assay.analysis.model.Problem.Code;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Finds the chunks of a file: normally each one's size leads to the next; where it does not, the next header is
/// searched for, so that damage in one chunk never costs the others.
final class ChunkFinder {
    private final MemorySegment file;
    private final Problems problems;
    private final Watch watch;
    private final List<ChunkSpan> spans = new ArrayList<>();

    private ChunkFinder(MemorySegment file, Problems problems, Watch watch) {
        this.file = file;
        this.problems = problems;
        this.watch = watch;
    }

    /// The chunks in file order; none if there is no chunk header.
    static List<ChunkSpan> find(MemorySegment file, Problems problems, Watch watch) throws Damage {
        ChunkFinder finder = new ChunkFinder(file, problems, watch);
        finder.findAll();
        return finder.spans;
    }

    private void findAll() throws Damage {
        long start = nextHeader(0);
        if (start > 0 && start < file.byteSize()) {
            problems.add(Code.GARBAGE, 0, start + " bytes before the first chunk belong to no chunk.");
        }
        while (start < file.byteSize()) {
            problems.inChunk(spans.size());
            ChunkSpan span = span(ChunkHeader.read(file, start));
            spans.add(span);
            start = next(span);
        }
    }

    private ChunkSpan span(ChunkHeader header) throws Damage {
        int index = spans.size();
        long declared = header.declaredEnd();
        if (header.finished() && header.size() > ChunkHeader.SIZE && endsChunk(declared)) {
            return new ChunkSpan(index, header, declared, false);
        }
        long next = nextHeaderAfter(header);
        boolean last = next == file.byteSize();
        if (!header.finished()) {
            problems.add(
                    Code.UNFINISHED,
                    header.start(),
                    "Chunk " + (index + 1) + " was never finished: what was written last may be missing.");
            return new ChunkSpan(index, header, next, true);
        }
        if (declared > file.byteSize() && last) {
            problems.add(
                    Code.TRUNCATED,
                    next,
                    "The file ends " + (declared - next) + " bytes before the end of chunk " + (index + 1)
                            + ": the events after it are lost.");
            return new ChunkSpan(index, header, next, true);
        }
        if (declared > next || header.size() <= ChunkHeader.SIZE) {
            problems.add(
                    Code.BAD_HEADER,
                    header.start(),
                    "Chunk " + (index + 1)
                            + " declares a wrong size; it was read up to the next chunk or the end of the file.");
            return new ChunkSpan(index, header, next, true);
        }
        return new ChunkSpan(index, header, next, false);
    }

    private long next(ChunkSpan span) throws Damage {
        return endsChunk(span.end()) ? span.end() : nextHeader(span.end());
    }

    private boolean endsChunk(long position) {
        return position == file.byteSize() || headerAt(position);
    }

    private boolean headerAt(long position) {
        try {
            return new Cursor(file).within(position, file.byteSize()).readRawInt() == ChunkHeader.MAGIC
                    && ChunkHeader.read(file, position).plausible();
        } catch (Damage none) {
            return false; // too few bytes are left for a header
        }
    }

    /// The next header after `own` that is not a copy of it: JVMs write copies of the header into checkpoints.
    private long nextHeaderAfter(ChunkHeader own) throws Damage {
        long next = nextHeader(own.start() + ChunkHeader.SIZE);
        while (next < file.byteSize()) {
            ChunkHeader found = ChunkHeader.read(file, next);
            boolean copy = found.startTicks() == own.startTicks() && found.startNanos() == own.startNanos();
            if (!copy || found.finished() && endsChunk(found.declaredEnd())) {
                return next;
            }
            next = nextHeader(next + 1);
        }
        return next;
    }

    /// The next plausible header at or after `from`, or the end of the file.
    private long nextHeader(long from) throws Damage {
        Cursor cursor = new Cursor(file).within(Math.min(from, file.byteSize()), file.byteSize());
        while (cursor.remaining() >= ChunkHeader.SIZE) {
            long at = cursor.position();
            if (cursor.readByte() == 'F' && headerAt(at)) {
                return at;
            }
            if ((at & 0xffff) == 0) {
                watch.at(0);
            }
        }
        return file.byteSize();
    }
}
