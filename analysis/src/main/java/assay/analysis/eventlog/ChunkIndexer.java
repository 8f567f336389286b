package assay.analysis.eventlog;

import assay.analysis.jfr.Anchors;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Count;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Goes once over the headers of a chunk's events and over its checkpoints. Hot path: no object per event.
final class ChunkIndexer {
    private static final int SEGMENT_BYTES = 1 << 18;
    private static final int CHECK_MASK = 0xfff;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Pages file;
    private final ChunkSpan span;
    private final ChunkClock clock;
    private final Problems problems;
    private final Watch watch;
    private final PoolIndexer pools;
    private final LongMap counterOfType = new LongMap();
    private final List<TypeCounter> counters = new ArrayList<>();
    private final List<IndexedSegment> segments = new ArrayList<>();
    private long segmentStart;
    private long leastTicks = Long.MAX_VALUE;
    private long mostTicks = Long.MIN_VALUE;
    private long unknownEvents;
    private long firstUnknown;

    /// @param names gives each name of a type its index
    ChunkIndexer(
            Pages file,
            ChunkSpan span,
            Layouts layouts,
            ChunkClock clock,
            ToIntFunction<String> names,
            Problems problems,
            Watch watch) {
        this.file = file;
        this.span = span;
        this.clock = clock;
        this.problems = problems;
        this.watch = watch;
        this.pools = new PoolIndexer(layouts, watch);
        for (TypeInfo type : layouts.metadata().events()) {
            counterOfType.put(type.id(), counters.size());
            counters.add(new TypeCounter(names.applyAsInt(type.name()), layouts, type));
        }
    }

    void index() {
        long next = span.firstEvent();
        while (next < span.end()) {
            next = indexFrom(next);
        }
        if (unknownEvents > 0) {
            String are = unknownEvents == 1 ? " is" : " are";
            problems.add(
                    Code.BAD_EVENT,
                    firstUnknown,
                    Count.of(unknownEvents, "event") + are
                            + " of a type that the recording does not declare and cannot be shown.");
        }
    }

    List<IndexedSegment> segments() {
        return segments;
    }

    List<PoolPlace> pools() {
        return pools.found();
    }

    /// Reads events up to the end or the first damage.
    ///
    /// @return where to resume
    private long indexFrom(long first) {
        Cursor cursor = new Cursor(file);
        segmentStart = first;
        long at = first;
        int events = 0;
        try {
            cursor.within(first, span.end());
            while (cursor.remaining() > 0) {
                at = cursor.position();
                if (isBehindChunk(at)) {
                    problems.add(
                            Code.GARBAGE,
                            at,
                            Count.of(cursor.remaining(), "byte") + " after the chunk belong to no chunk.");
                    closeSegment(at);
                    return span.end();
                }
                long end = Events.readEnd(cursor);
                event(cursor, at, end);
                cursor.within(end, span.end());
                if (end - segmentStart >= SEGMENT_BYTES) {
                    closeSegment(end);
                }
                if ((++events & CHECK_MASK) == 0) {
                    watch.at(end);
                }
            }
            closeSegment(span.end());
            return span.end();
        } catch (Damage damage) {
            closeSegment(at);
            return resume(at, damage);
        }
    }

    private boolean isBehindChunk(long at) {
        return at == span.header().declaredEnd() && span.header().finished();
    }

    private void event(Cursor cursor, long at, long end) throws Damage {
        long type = cursor.readInteger();
        if (type == Events.CHECKPOINT) {
            checkpoint(cursor.within(cursor.position(), end), at);
        } else if (type != Events.METADATA) {
            long number = counterOfType.get(type);
            if (number == LongMap.ABSENT) {
                firstUnknown = unknownEvents++ == 0 ? at : firstUnknown;
            } else {
                TypeCounter counter = counters.get((int) number);
                counter.count();
                note(startTicks(counter, cursor.within(cursor.position(), end)));
            }
        }
    }

    private static long startTicks(TypeCounter counter, Cursor content) {
        try {
            return counter.startTicks(content, UNKNOWN);
        } catch (Damage damage) {
            return UNKNOWN; // the event is shown with what is wrong with it
        }
    }

    private void note(long ticks) {
        if (ticks != UNKNOWN) {
            leastTicks = Math.min(leastTicks, ticks);
            mostTicks = Math.max(mostTicks, ticks);
        }
    }

    private void checkpoint(Cursor content, long at) {
        watch.at(at);
        try {
            pools.index(content);
        } catch (Damage damage) {
            problems.add(
                    Code.BAD_CONSTANTS,
                    at,
                    "The checkpoint at byte %d is damaged (%s); the constants after that are lost."
                            .formatted(at, damage.what()));
        }
    }

    private void closeSegment(long end) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (TypeCounter counter : counters) {
            int events = counter.take();
            if (events > 0) {
                counts.merge(counter.name(), events, Integer::sum);
            }
        }
        if (!counts.isEmpty()) {
            boolean timed = leastTicks <= mostTicks;
            segments.add(new IndexedSegment(
                    segmentStart,
                    end,
                    timed ? clock.toNanos(leastTicks) : Long.MIN_VALUE,
                    timed ? clock.toNanos(mostTicks) : Long.MAX_VALUE,
                    counts));
        }
        segmentStart = end;
        leastTicks = Long.MAX_VALUE;
        mostTicks = Long.MIN_VALUE;
    }

    private long resume(long at, Damage damage) {
        long next = Anchors.of(file, span).after(at);
        long to = next == LongMap.ABSENT ? span.end() : next;
        if (!span.cut() || next != LongMap.ABSENT) {
            problems.add(
                    Code.BAD_EVENT,
                    at,
                    "%s up to byte %d of the file cannot be read because %s."
                            .formatted(Count.of(to - at, "byte"), to, damage.what()));
        }
        return to;
    }
}
