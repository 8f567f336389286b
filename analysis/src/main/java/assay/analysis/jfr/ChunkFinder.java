package assay.analysis.jfr;

import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.List;

/// Finds the chunks of a file: normally each one's size leads to the next; where it does not, the chunk's own content
/// tells its end, or the next header is searched for, so that damage in one chunk never costs the others. A span's
/// header is the one to believe: sizes that lie and damage that a copy of the header shows are put right in it.
public final class ChunkFinder {
    private final Pages file;
    private final Problems problems;
    private final HeaderFinder headers;
    private final List<ChunkSpan> spans = new ArrayList<>();

    private ChunkFinder(Pages file, Problems problems, Watch watch) {
        this.file = file;
        this.problems = problems;
        this.headers = new HeaderFinder(file, watch);
    }

    /// The chunks in file order; none if there is no chunk header.
    public static List<ChunkSpan> find(Pages file, Problems problems, Watch watch) throws Damage {
        ChunkFinder finder = new ChunkFinder(file, problems, watch);
        finder.findAll();
        return finder.spans;
    }

    private void findAll() throws Damage {
        long start = startsChunk(0) ? 0 : headers.next(0);
        if (start > 0 && start < file.size()) {
            problems.add(Code.GARBAGE, 0, Count.of(start, "byte") + " before the first chunk belong to no chunk.");
        }
        while (start < file.size()) {
            problems.inChunk(spans.size());
            ChunkSpan span = checked(span(header(start)));
            spans.add(span);
            start = endsChunk(span.end()) ? span.end() : headers.next(span.end());
        }
    }

    private boolean startsChunk(long position) throws Damage {
        return headers.at(position) != null || headers.repairedAt(position) != null;
    }

    private boolean endsChunk(long position) throws Damage {
        return position == file.size() || startsChunk(position);
    }

    /// The header where a chunk starts.
    private ChunkHeader header(long start) throws Damage {
        ChunkHeader sound = headers.at(start);
        if (sound != null) {
            return sound;
        }
        ChunkHeader repaired = headers.repairedAt(start);
        if (repaired == null) {
            throw new Damage(start, "the chunk header makes no sense");
        }
        problems.add(
                Code.BAD_HEADER,
                start,
                "The header of chunk " + number() + " is damaged; the chunk itself tells what it was.");
        return repaired;
    }

    private int number() {
        return spans.size() + 1;
    }

    private ChunkSpan span(ChunkHeader header) throws Damage {
        long declared = header.declaredEnd();
        if (header.finished() && header.size() > ChunkHeader.SIZE && endsChunk(declared)) {
            return span(header, declared, false);
        }
        long byContent = header.finished() ? headers.endOf(header) : LongMap.ABSENT;
        if (byContent != LongMap.ABSENT && byContent == declared) {
            reportBehind(declared);
            return span(header, declared, false);
        }
        if (byContent != LongMap.ABSENT && endsChunk(byContent)) {
            return wrongSize(header, byContent);
        }
        long next = headers.next(header.start() + ChunkHeader.SIZE);
        if (!header.finished()) {
            return unfinished(header, next);
        }
        if (header.size() > ChunkHeader.SIZE && declared > file.size() && next == file.size()) {
            problems.add(
                    Code.TRUNCATED,
                    next,
                    "The file ends " + Count.of(declared - next, "byte") + " before the end of chunk " + number()
                            + ": the events after it are lost.");
            return span(header, next, true);
        }
        return declared <= next && fills(header.start() + ChunkHeader.SIZE, declared) && !fills(declared, next)
                ? garbageBehind(header, declared)
                : wrongSize(header, next);
    }

    private ChunkSpan span(ChunkHeader header, long end, boolean cut) {
        return new ChunkSpan(spans.size(), header, end, cut);
    }

    private ChunkSpan unfinished(ChunkHeader header, long end) {
        if (headers.copyBefore(header.start(), end) == null) {
            problems.add(
                    Code.UNFINISHED,
                    header.start(),
                    "Chunk " + number() + " was never finished: what was written last may be missing.");
        }
        return span(header, end, true);
    }

    private ChunkSpan wrongSize(ChunkHeader header, long end) {
        problems.add(
                Code.BAD_HEADER,
                header.start(),
                "Chunk " + number() + " declares a wrong size of " + Count.of(header.size(), "byte")
                        + "; it was read to its end, " + Count.of(end - header.start(), "byte") + " on.");
        return span(header.withSize(end - header.start()), end, false);
    }

    private ChunkSpan garbageBehind(ChunkHeader header, long declared) throws Damage {
        reportBehind(declared);
        return span(header, declared, false);
    }

    /// Whether the bytes between two places are events without a gap.
    private boolean fills(long from, long to) {
        try {
            Cursor cursor = new Cursor(file).within(from, to);
            while (cursor.remaining() > 0) {
                cursor.moveTo(Events.readEnd(cursor));
            }
            return true;
        } catch (Damage gap) {
            return false; // whatever stands there is no event
        }
    }

    /// Tells what the bytes behind a chunk are if no chunk follows.
    private void reportBehind(long end) throws Damage {
        long next = headers.next(end);
        long left = next - end;
        if (headers.magicAt(end) && left < ChunkHeader.SIZE) {
            problems.add(
                    Code.TRUNCATED,
                    end,
                    "The file ends inside the header of chunk " + (number() + 1) + ", whose events are lost.");
        } else if (headers.magicAt(end) && !ChunkHeader.read(file, end).supported()) {
            problems.add(
                    Code.BAD_HEADER,
                    end,
                    "A chunk of format " + ChunkHeader.read(file, end).version() + " was left out, as were all "
                            + Count.of(left, "byte") + " up to the next one: Assay reads 1.0 to 2.x.");
        } else {
            problems.add(Code.GARBAGE, end, Count.of(left, "byte") + " after the chunk belong to no chunk.");
        }
    }

    /// Compares the header with what the chunk repeats of it.
    private ChunkSpan checked(ChunkSpan span) {
        ChunkHeader header = span.header();
        ChunkHeader copy = headers.copyBefore(header.start(), span.end());
        if (copy != null && !copy.agreesWith(header)) {
            problems.add(
                    Code.BAD_HEADER,
                    header.start(),
                    "The header of chunk " + number() + " differs from the copy at the chunk's end, which was used.");
            return new ChunkSpan(span.index(), copy, span.end(), false);
        }
        String contradiction = new HeaderCheck(file).contradiction(span);
        if (contradiction != null) {
            problems.add(Code.BAD_HEADER, header.start(), "Chunk " + number() + " " + contradiction);
        }
        return span;
    }
}
