package assay.analysis.recording;

import assay.analysis.event.EventTopic;
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
import assay.analysis.model.ProfileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// The first pass over a chunk: counts all events, takes in the wanted samples and remembers where the checkpoints
/// stand.
/// Needs no constants and nothing of another chunk. Hot path: no object per event.
final class ChunkScan {
    private static final int CHECK_MASK = 0xfff;

    private final Pages file;
    private final ChunkSpan span;
    private final BiPredicate<String, ProfileKind> wanted;
    private final Problems problems;
    private final Watch watch;
    private final List<EventTopic> topics;
    private final LongMap tallyOfType = new LongMap();
    private final List<EventTally> tallies = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();
    private final Cursor content;
    private long unknownEvents;
    private long firstUnknown;
    private long damagedEvents;
    private boolean garbage;

    ChunkScan(
            Pages file,
            ChunkSpan span,
            BiPredicate<String, ProfileKind> wanted,
            List<EventTopic> topics,
            Problems problems,
            Watch watch) {
        this.file = file;
        this.span = span;
        this.wanted = wanted;
        this.topics = topics;
        this.problems = problems;
        this.watch = watch;
        this.content = new Cursor(file);
    }

    /// Prepares for the events that the chunk's metadata declares.
    ///
    /// @param kept event types, by their current name, whose places are to be remembered
    void declare(Layouts layouts, ChunkClock clock, Set<String> kept) {
        for (TypeInfo type : layouts.metadata().events()) {
            tallyOfType.put(type.id(), tallies.size());
            tallies.add(tally(type, layouts, clock, kept.contains(EventNames.current(type.name()))));
        }
    }

    private EventTally tally(TypeInfo type, Layouts layouts, ChunkClock clock, boolean kept) {
        boolean sampled = SampleReader.reads(type)
                && wanted.test(type.name(), SampleRule.of(type.name()).kind());
        try {
            SampleReader samples = sampled ? new SampleReader(layouts, type, clock) : null;
            return new EventTally(type, layouts, clock, samples, topics, kept);
        } catch (Damage undeclared) {
            problems.add(
                    Code.BAD_METADATA,
                    span.header().start(),
                    "The events " + type.name() + " are only counted because " + undeclared.what() + ".");
            return EventTally.counted(type);
        }
    }

    void scan() {
        long next = span.firstEvent();
        while (next < span.end()) {
            next = scanFrom(next);
        }
        tallies.forEach(this::finish);
        reportSize();
        reportUnknown();
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

    /// Reads events up to the end or the first damage.
    ///
    /// @return where to resume
    private long scanFrom(long first) {
        Cursor cursor = new Cursor(file);
        long declaredEnd = span.header().declaredEnd();
        long at = first;
        int events = 0;
        try {
            cursor.within(first, span.end());
            while (cursor.remaining() > 0) {
                at = cursor.position();
                if (at == declaredEnd && span.header().finished()) {
                    problems.add(
                            Code.GARBAGE,
                            at,
                            Count.of(cursor.remaining(), "byte") + " after the chunk belong to no chunk.");
                    garbage = true;
                    return span.end();
                }
                long end = Events.readEnd(cursor);
                event(cursor.readInteger(), at, cursor.position(), end);
                cursor.moveTo(end);
                if ((++events & CHECK_MASK) == 0) {
                    watch.at(end);
                }
            }
            return span.end();
        } catch (Damage damage) {
            return resume(at, damage);
        }
    }

    private void event(long type, long at, long from, long end) throws Damage {
        if (type == Events.CHECKPOINT) {
            checkpoints.add(at);
            watch.at(at);
        } else if (type != Events.METADATA) {
            long number = tallyOfType.get(type);
            if (number == LongMap.ABSENT) {
                firstUnknown = unknownEvents++ == 0 ? at : firstUnknown;
            } else {
                tally(tallies.get((int) number), from, end);
            }
        }
    }

    private void tally(EventTally tally, long from, long end) throws Damage {
        tally.count();
        if (tally.wantsContent()) {
            try {
                tally.read(content.within(from, end));
            } catch (Damage damage) {
                if (damagedEvents++ == 0) {
                    problems.add(
                            Code.BAD_EVENT,
                            from,
                            "An event " + tally.type().name() + " is lost because " + damage.what() + ".");
                }
            }
        }
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

    private void reportSize() {
        if (!span.cut() && !garbage && span.header().declaredEnd() < span.end()) {
            problems.add(
                    Code.BAD_HEADER,
                    span.header().start(),
                    "The chunk is longer than its header declares; it was read to its end.");
        }
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

    ChunkSpan span() {
        return span;
    }

    List<EventTally> tallies() {
        return tallies;
    }

    List<Long> checkpoints() {
        return checkpoints;
    }
}
