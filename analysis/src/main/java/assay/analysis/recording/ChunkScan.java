package assay.analysis.recording;

import assay.analysis.event.EventTopic;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Count;
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
    /// The first event of each type shows whether the metadata fits.
    private final EventCheck check;

    ChunkScan(
            Pages file,
            ChunkSpan span,
            Layouts layouts,
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
        this.check = new EventCheck(file, span, layouts);
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

    /// Reads all events of a chunk that seems to be whole.
    ///
    /// @return false at the first sign of damage: nothing that was read until then is to be used
    boolean scanWhole() {
        return scan(List.of(new Run(span.firstEvent(), span.end())));
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

    private void scan(Run run) throws Damage {
        Cursor cursor = new Cursor(file).within(run.from(), run.to());
        int events = 0;
        while (cursor.remaining() > 0) {
            long at = cursor.position();
            long end = Events.readEnd(cursor);
            event(cursor.readInteger(), at, cursor.position(), end);
            cursor.moveTo(end);
            if ((++events & CHECK_MASK) == 0) {
                watch.at(end);
            }
        }
    }

    private void event(long type, long at, long from, long end) throws Damage {
        if (type == Events.CHECKPOINT) {
            checkpoints.add(at);
            watch.at(at);
        } else if (type != Events.METADATA) {
            long number = tallyOfType.get(type);
            if (number == LongMap.ABSENT) {
                throw new Damage(at, "its event type is not declared");
            }
            tally(tallies.get((int) number), at, from, end);
        }
    }

    private void tally(EventTally tally, long at, long from, long end) throws Damage {
        tally.count();
        if (tally.events() == 1) {
            check.end(at);
        }
        if (tally.wantsContent()) {
            tally.read(content.within(from, end));
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
