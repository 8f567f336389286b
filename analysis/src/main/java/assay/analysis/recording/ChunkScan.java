package assay.analysis.recording;

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
import assay.analysis.model.EventNames;
import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first pass over a part of a chunk: counts all events, takes in those that are wanted and remembers where the
/// checkpoints stand. Needs no constants and nothing of another part. Hot path: no object per event.
final class ChunkScan {
    private static final int CHECK_MASK = 0xfff;
    private static final int DIRECT_TYPES = 4096;

    private final Pages file;
    private final ChunkSpan span;
    private final long from;
    private final long to;
    private final Layouts layouts;
    private final ChunkClock clock;
    private final Interests interests;
    private final Problems problems;
    private final Watch watch;
    private final ChunkKeys keys = new ChunkKeys();
    private final @Nullable EventTally[] direct = new EventTally[DIRECT_TYPES];
    private final LongMap others = new LongMap();
    private final List<EventTally> tallies = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();
    private final Cursor careful;
    private long unknownEvents;
    private long firstUnknown;
    private long damagedEvents;
    private boolean garbage;
    private long reached;

    /// @param from start of an event
    /// @param to where the next part starts, or the end of the chunk
    ChunkScan(
            Pages file,
            ChunkSpan span,
            long from,
            long to,
            Layouts layouts,
            ChunkClock clock,
            Interests interests,
            Problems problems,
            Watch watch) {
        this.file = file;
        this.span = span;
        this.from = from;
        this.to = to;
        this.layouts = layouts;
        this.clock = clock;
        this.interests = interests;
        this.problems = problems;
        this.watch = watch;
        this.careful = new Cursor(file);
    }

    void scan() {
        long next = from;
        while (next < to) {
            next = scanFrom(next);
        }
        reached = next;
        tallies.forEach(this::finish);
        reportUnknown();
    }

    /// Whether the part ended where the next one starts.
    boolean whole() {
        return reached == to;
    }

    /// Reads events up to the end or the first damage.
    ///
    /// @return where to resume
    private long scanFrom(long first) {
        Cursor cursor = new Cursor(file);
        long declaredEnd = span.header().finished() ? span.header().declaredEnd() : Long.MAX_VALUE;
        long at = first;
        int events = 0;
        try {
            cursor.within(first, span.end());
            while (cursor.position() < to) {
                at = cursor.position();
                if (at == declaredEnd) {
                    problems.add(
                            Code.GARBAGE,
                            at,
                            Count.of(cursor.remaining(), "byte") + " after the chunk belong to no chunk.");
                    garbage = true;
                    return to;
                }
                long end = Events.readEnd(cursor);
                event(cursor, at, end);
                cursor.moveTo(end);
                if ((++events & CHECK_MASK) == 0) {
                    watch.at(end);
                }
            }
            return cursor.position();
        } catch (Damage damage) {
            return resume(at, damage);
        }
    }

    private void event(Cursor cursor, long at, long end) throws Damage {
        long type = cursor.readInteger();
        if (type == Events.CHECKPOINT) {
            checkpoints.add(at);
            watch.at(at);
        } else if (type != Events.METADATA) {
            EventTally tally = tally(type);
            if (tally == null) {
                firstUnknown = unknownEvents++ == 0 ? at : firstUnknown;
            } else {
                read(tally, cursor, end);
            }
        }
    }

    private @Nullable EventTally tally(long type) {
        if (type >= 0 && type < DIRECT_TYPES) {
            if (direct[(int) type] == null) {
                direct[(int) type] = declared(type);
            }
            return direct[(int) type];
        }
        long number = others.get(type);
        if (number == LongMap.ABSENT) {
            EventTally declared = declared(type);
            if (declared == null) {
                return null;
            }
            others.put(type, tallies.indexOf(declared));
            return declared;
        }
        return tallies.get((int) number);
    }

    private @Nullable EventTally declared(long type) {
        TypeInfo info = layouts.metadata().type(type);
        if (info == null || !info.event()) {
            return null;
        }
        EventTally tally = open(info);
        tallies.add(tally);
        return tally;
    }

    private EventTally open(TypeInfo type) {
        try {
            SampleReader samples = interests.samples(type) ? new SampleReader(layouts, type, clock, keys) : null;
            boolean kept = FactsBuilder.EVENTS.contains(EventNames.current(type.name()));
            return new EventTally(type, layouts, clock, samples, interests.topics(), kept);
        } catch (Damage undeclared) {
            problems.add(
                    Code.BAD_METADATA,
                    span.header().start(),
                    "The events " + type.name() + " are only counted because " + undeclared.what() + ".");
            return EventTally.counted(type);
        }
    }

    private void read(EventTally tally, Cursor cursor, long end) throws Damage {
        tally.count();
        if (!tally.wantsContent()) {
            return;
        }
        long content = cursor.position();
        try {
            // Limiting each event to its own bytes costs time, so it is done only where lengths have lied.
            tally.read(damagedEvents == 0 ? cursor : careful.within(content, end), end);
        } catch (Damage damage) {
            if (damagedEvents++ == 0) {
                problems.add(
                        Code.BAD_EVENT,
                        content,
                        "An event " + tally.type().name() + " is lost because " + damage.what() + ".");
            }
        }
    }

    private void finish(EventTally tally) {
        tally.finish();
        if (tally.hasSamples() && tally.samples().impossible() > 0) {
            long events = tally.samples().impossible();
            problems.add(
                    Code.BAD_EVENT,
                    tally.samples().firstImpossible(),
                    "%s %s of this chunk, the first one here, left out: no sample can weigh so much."
                            .formatted(Count.of(events, "event " + tally.type().name()), events == 1 ? "is" : "are"));
        }
    }

    private long resume(long at, Damage damage) {
        long next = Anchors.of(file, span).after(at);
        long end = next == LongMap.ABSENT ? span.end() : next;
        if (!span.cut() || next != LongMap.ABSENT) {
            problems.add(
                    Code.BAD_EVENT,
                    at,
                    "%s up to byte %d of the file cannot be read because %s."
                            .formatted(Count.of(end - at, "byte"), end, damage.what()));
        }
        return end;
    }

    private void reportUnknown() {
        if (unknownEvents > 0) {
            problems.add(
                    Code.BAD_EVENT,
                    firstUnknown,
                    unknownEvents == 1
                            ? "1 event is of a type that the recording does not declare; it was left out."
                            : unknownEvents
                                    + " events are of types that the recording does not declare; they were left out.");
        }
        if (damagedEvents > 1) {
            problems.add(
                    Code.BAD_EVENT,
                    span.header().start(),
                    "In all, " + damagedEvents + " events of this chunk are damaged.");
        }
    }

    /// Whether bytes follow the chunk that belong to none.
    boolean garbage() {
        return garbage;
    }

    Problems problems() {
        return problems;
    }

    ChunkKeys keys() {
        return keys;
    }

    /// The event types that were met.
    List<EventTally> tallies() {
        return tallies;
    }

    List<Long> checkpoints() {
        return checkpoints;
    }
}
