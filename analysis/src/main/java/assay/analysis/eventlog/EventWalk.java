package assay.analysis.eventlog;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.job.Cancellation;
import assay.analysis.model.TimeRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Goes over the segments that hold events of a type, in the order of the file, and hands on those that are selected.
/// Has pages of its own, which stay in place while constants are read.
final class EventWalk {
    private static final int CHECK_MASK = 0x3ff;

    private final Pages file;
    private final EventIndex index;
    private final OpenChunks chunks;
    private final EventSelection selection;
    private final Conditions conditions;
    private final Cancellation cancellation;
    private final int name;
    private LongMap planOfType = new LongMap();
    private final List<TypePlan> plans = new ArrayList<>();
    private int planned = IndexedChunk.NONE;

    EventWalk(Pages file, EventIndex index, OpenChunks chunks, EventSelection selection, Cancellation cancellation) {
        this.file = file.another();
        this.index = index;
        this.chunks = chunks;
        this.selection = selection;
        this.cancellation = cancellation;
        this.conditions = new Conditions(selection, index);
        this.name = index.names().indexOf(selection.type());
    }

    /// A segment with events of the type in the time asked for.
    record Part(int chunk, IndexedSegment segment, int count) {}

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int chunk = 0; chunk < index.chunks().size(); chunk++) {
            for (IndexedSegment segment : index.chunks().get(chunk).segments()) {
                int count = segment.count(name);
                if (count > 0 && overlaps(segment, selection.range())) {
                    parts.add(new Part(chunk, segment, count));
                }
            }
        }
        return parts;
    }

    private static boolean overlaps(IndexedSegment segment, TimeRange range) {
        return range.equals(TimeRange.ALL)
                || segment.mostNanos() >= range.fromNanos() && segment.leastNanos() < range.toNanos();
    }

    /// Makes sure that the conditions fit the events of all chunks.
    ///
    /// @throws Damage if the bytes are not those that were indexed
    void check() throws Damage, EventFilterException {
        for (Part part : parts()) {
            plan(part.chunk());
        }
    }

    /// Hands on the selected events of a segment.
    ///
    /// @return whether the visitor wants to go on
    /// @throws Damage if the bytes are not those that were indexed
    /// @throws EventFilterException if the condition does not fit the type
    boolean visit(Part part, EventVisitor visitor) throws Damage, IOException, EventFilterException {
        return go(part, (plan, _, content) -> {
            Event event = plan.select(content);
            return event == null || visitor.visit(event);
        });
    }

    /// Takes the events of the type, wanted or not.
    @FunctionalInterface
    interface PlaceVisitor {
        /// @param start where the event starts in the file
        /// @param content limited to the end of the event
        /// @return whether to go on
        boolean visit(TypePlan plan, long start, Cursor content) throws Damage, IOException;
    }

    /// As [#visit], of all events of the type, which the visitor asks the plan about.
    boolean go(Part part, PlaceVisitor visitor) throws Damage, IOException, EventFilterException {
        plan(part.chunk());
        Cursor cursor = new Cursor(file);
        Cursor content = new Cursor(file);
        IndexedSegment segment = part.segment();
        cursor.within(segment.start(), segment.end());
        int left = part.count();
        int events = 0;
        while (left > 0 && cursor.remaining() > 0) {
            long start = cursor.position();
            long end = Events.readEnd(cursor);
            long plan = planOfType.get(cursor.readInteger());
            if (plan != LongMap.ABSENT) {
                left--;
                if (!visitor.visit(plans.get((int) plan), start, content.within(cursor.position(), end))) {
                    return false;
                }
            }
            cursor.moveTo(end);
            if ((++events & CHECK_MASK) == 0) {
                cancellation.check();
            }
        }
        cancellation.check();
        return true;
    }

    private void plan(int number) throws Damage, EventFilterException {
        if (planned == number) {
            return;
        }
        planOfType = new LongMap();
        plans.clear();
        ChunkValues chunk = chunks.get(number);
        for (TypeInfo type : chunk.layouts().metadata().events()) {
            if (type.name().equals(selection.type())) {
                planOfType.put(type.id(), plans.size());
                plans.add(new TypePlan(chunk, type, selection, conditions.compile(chunk, type)));
            }
        }
        planned = number;
    }
}
