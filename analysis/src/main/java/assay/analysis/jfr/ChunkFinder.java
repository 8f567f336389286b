package assay.analysis.jfr;

import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.List;

/// Finds the chunks of a file: normally each one's size leads to the next; where it does not, the next header is
/// searched for, so that damage in one chunk never costs the others.
public final class ChunkFinder {
    private final Pages file;
    private final Problems problems;
    private final Watch watch;
    private final List<ChunkSpan> spans = new ArrayList<>();

    private ChunkFinder(Pages file, Problems problems, Watch watch) {
        this.file = file;
        this.problems = problems;
        this.watch = watch;
    }

    /// The chunks in file order; none if there is no chunk header.
    public static List<ChunkSpan> find(Pages file, Problems problems, Watch watch) throws Damage {
        ChunkFinder finder = new ChunkFinder(file, problems, watch);
        finder.findAll();
        return finder.spans;
    }

    private void findAll() throws Damage {
        long start = nextHeader(0);
        if (start > 0 && start < file.size()) {
            problems.add(Code.GARBAGE, 0, Count.of(start, "byte") + " before the first chunk belong to no chunk.");
        }
        while (start < file.size()) {
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
        long next = nextHeader(header.start() + ChunkHeader.SIZE);
        boolean last = next == file.size();
        if (!header.finished()) {
            problems.add(
                    Code.UNFINISHED,
                    header.start(),
                    "Chunk " + (index + 1) + " was never finished: what was written last may be missing.");
            return new ChunkSpan(index, header, next, true);
        }
        if (declared > file.size() && last) {
            problems.add(
                    Code.TRUNCATED,
                    next,
                    "The file ends " + Count.of(declared - next, "byte") + " before the end of chunk " + (index + 1)
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
        return position == file.size() || headerAt(position);
    }

    private boolean headerAt(long position) {
        try {
            return new Cursor(file).within(position, file.size()).readRawInt() == ChunkHeader.MAGIC
                    && ChunkHeader.read(file, position).plausible();
        } catch (Damage none) {
            return false; // too few bytes are left for a header
        }
    }

    /// The next plausible header at or after `from`, or the end of the file.
    private long nextHeader(long from) throws Damage {
        Cursor cursor = new Cursor(file).within(Math.min(from, file.size()), file.size());
        while (cursor.remaining() >= ChunkHeader.SIZE) {
            long at = cursor.position();
            if (cursor.readByte() == 'F' && headerAt(at) && !isCopy(at)) {
                return at;
            }
            if ((at & 0xffff) == 0) {
                watch.at(0);
            }
        }
        return file.size();
    }

    /// Whether the header is one of the copies that JVMs write into checkpoints, behind their length: where it says the
    /// chunk ends no other chunk begins.
    private boolean isCopy(long position) throws Damage {
        long at = position;
        while (isBehindLength(at)) {
            ChunkHeader header = ChunkHeader.read(file, at);
            at = header.declaredEnd();
            if (at == file.size()) {
                return false;
            }
            if (!header.finished() || header.size() <= ChunkHeader.SIZE || !headerAt(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehindLength(long position) throws Damage {
        return position > 0 && new Cursor(file).within(position - 1, position).readByte() == ChunkHeader.SIZE;
    }
}
