package assay.analysis.recording;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Count;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.EventCheck;
import assay.analysis.jfr.EventCounts;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.SoundEvents.Run;
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
    private static final int WATCHED_BYTES = 1 << 19;
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
    private final EventCounts counts = new EventCounts();
    private final @Nullable EventTally[] direct = new EventTally[DIRECT_TYPES];
    private final LongMap others = new LongMap();
    private final List<EventTally> tallies = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();
    /// The first event of each type shows whether the metadata fits.
    private final EventCheck check;

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
        this.check = new EventCheck(file, span, layouts);
    }

    /// Reads all events of the part, if it seems to be whole.
    ///
    /// @return false at the first sign of damage: nothing that was read until then is to be used
    boolean scanWhole() {
        return scan(List.of(new Run(from, to)));
    }

    /// Reads runs of events, as [#scanWhole] does.
    boolean scan(List<Run> runs) {
        for (Run run : runs) {
            try {
                scan(run);
            } catch (Damage damage) {
                return false; // whoever asked for the run looks for the damage itself
            }
        }
        tallies.forEach(this::finish);
        return true;
    }

    private void scan(Run run) throws Damage {
        Cursor cursor = new Cursor(file).within(run.from(), run.to());
        long watched = run.from();
        while (cursor.remaining() > 0) {
            cursor.skipCounted(counts);
            if (cursor.remaining() > 0) {
                long at = cursor.position();
                long end = Events.readEnd(cursor);
                event(cursor, at, end);
                cursor.moveTo(end);
            }
            if (cursor.position() - watched >= WATCHED_BYTES) {
                watched = cursor.position();
                watch.at(watched);
                file.forgetMany();
                cursor.moveTo(watched);
            }
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
                throw new Damage(at, "its event type is not declared");
            }
            read(tally, cursor, at, end);
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
            if (samples == null && !kept && interests.topics().isEmpty()) {
                return EventTally.counted(type);
            }
            return new EventTally(type, file, layouts, clock, samples, interests.topics(), kept);
        } catch (Damage undeclared) {
            problems.add(
                    Code.BAD_METADATA,
                    span.header().start(),
                    "The events " + type.name() + " are only counted because " + undeclared.what() + ".");
            return EventTally.counted(type);
        }
    }

    private void read(EventTally tally, Cursor cursor, long at, long end) throws Damage {
        boolean first = tally.events() == 0;
        tally.count(1);
        if (first) {
            check.end(at);
        }
        if (tally.wantsContent()) {
            tally.read(cursor, end);
        } else if (first) {
            counts.take(tally.type().id());
        }
    }

    private void finish(EventTally tally) {
        tally.count(counts.of(tally.type().id()));
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

    /// Where the part was read from.
    Pages file() {
        return file;
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
