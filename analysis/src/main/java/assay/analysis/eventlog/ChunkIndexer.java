package assay.analysis.eventlog;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.EventCheck;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.SoundEvents.Run;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final BitSet seen = new BitSet();
    /// The first event of each type shows whether the metadata fits.
    private final EventCheck check;

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
        this.check = new EventCheck(file, span, layouts);
        for (TypeInfo type : layouts.metadata().events()) {
            counterOfType.put(type.id(), counters.size());
            counters.add(new TypeCounter(names.applyAsInt(type.name()), layouts, type));
        }
    }

    /// Goes over all events of a chunk that seems to be whole.
    ///
    /// @return false at the first sign of damage: what was found until then is not to be used
    boolean indexWhole() {
        return index(List.of(new Run(span.firstEvent(), span.end())));
    }

    /// Goes over runs of events, as [#indexWhole] does.
    boolean index(List<Run> runs) {
        for (Run run : runs) {
            try {
                index(run);
            } catch (Damage damage) {
                return false; // whoever asked for the run looks for the damage itself
            }
        }
        return true;
    }

    List<IndexedSegment> segments() {
        return segments;
    }

    List<PoolPlace> pools() {
        return pools.found();
    }

    private void index(Run run) throws Damage {
        Cursor cursor = new Cursor(file).within(run.from(), run.to());
        segmentStart = run.from();
        int events = 0;
        while (cursor.remaining() > 0) {
            long at = cursor.position();
            long end = Events.readEnd(cursor);
            event(cursor, at, end);
            cursor.within(end, run.to());
            if (end - segmentStart >= SEGMENT_BYTES) {
                closeSegment(end);
            }
            if ((++events & CHECK_MASK) == 0) {
                watch.at(end);
            }
        }
        closeSegment(run.to());
    }

    private void event(Cursor cursor, long at, long end) throws Damage {
        long type = cursor.readInteger();
        if (type == Events.CHECKPOINT) {
            checkpoint(cursor.within(cursor.position(), end), at);
        } else if (type != Events.METADATA) {
            long number = counterOfType.get(type);
            if (number == LongMap.ABSENT) {
                throw new Damage(at, "its event type is not declared");
            }
            TypeCounter counter = counters.get((int) number);
            if (!seen.get((int) number)) {
                seen.set((int) number);
                check.end(at);
            }
            counter.count();
            note(startTicks(counter, cursor.within(cursor.position(), end)));
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
}
