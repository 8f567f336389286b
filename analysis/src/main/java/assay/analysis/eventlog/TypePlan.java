package assay.analysis.eventlog;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.model.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How events of one type of a chunk are chosen: the fields that conditions look at are read first, the others only of
/// events that meet them.
final class TypePlan {
    private static final String START = "startTime";

    private final Shape shape;
    private final ChunkValues chunk;
    private final EventSelection selection;
    private final List<FieldTest> tests;
    private final FieldReader first;
    private final int[] fieldOfSlot;
    private final long[] slots;

    /// @param tests all of which an event has to meet
    TypePlan(ChunkValues chunk, TypeInfo type, EventSelection selection, List<FieldTest> tests) throws Damage {
        this.chunk = chunk;
        this.shape = chunk.shape(type.id());
        this.selection = selection;
        this.tests = tests;
        Set<Integer> needed = new LinkedHashSet<>();
        tests.forEach(test -> test.addFields(needed));
        List<String> names = new ArrayList<>();
        names.add(START);
        needed.stream()
                .map(field -> shape.fields().get(field).name())
                .filter(name -> !name.equals(START)) // a reader gives each field once
                .forEach(names::add);
        this.first = new FieldReader(chunk.layouts(), type, names.toArray(String[]::new));
        this.fieldOfSlot = names.stream().mapToInt(shape::indexOf).toArray();
        this.slots = new long[shape.fields().size()];
    }

    ChunkValues chunk() {
        return chunk;
    }

    Shape shape() {
        return shape;
    }

    /// Whether the event is wanted, as [#select] tells.
    ///
    /// @param content limited to the end of the event
    boolean accepts(Cursor content) {
        if (selection.unconditional()) {
            return true;
        }
        try {
            return isWanted(first.read(content));
        } catch (Damage damage) {
            return false; // meets no condition
        }
    }

    /// Start of the event, [Event#NO_TIME] if it does not tell it.
    ///
    /// @param content limited to the end of the event
    long startNanos(Cursor content) {
        try {
            return fieldOfSlot[0] < 0 ? Event.NO_TIME : startNanos(first.read(content)[0]);
        } catch (Damage damage) {
            return Event.NO_TIME;
        }
    }

    /// The event if it is wanted, else null.
    ///
    /// @param content limited to the end of the event
    @Nullable
    Event select(Cursor content) {
        long position = content.position();
        long end = content.limit();
        try {
            if (selection.unconditional()) {
                return event(content, position);
            }
            return isWanted(first.read(content)) ? event(content.within(position, end), position) : null;
        } catch (Damage damage) {
            return selection.unconditional() ? Event.unreadable(shape, chunk, position, damage.what()) : null;
        }
    }

    private Event event(Cursor content, long position) throws Damage {
        long[] all = shape.reader().read(content).clone();
        int start = fieldOfSlot[0];
        return Event.of(shape, chunk, position, start < 0 ? Event.NO_TIME : startNanos(all[start]), all);
    }

    private long startNanos(long ticks) {
        return first.numeric(0) && !first.floating(0) ? chunk.clock().toNanos(ticks) : Event.NO_TIME;
    }

    private boolean isWanted(long[] read) {
        TimeRange range = selection.range();
        if (!range.equals(TimeRange.ALL)) {
            long start = fieldOfSlot[0] < 0 ? Event.NO_TIME : startNanos(read[0]);
            if (start == Event.NO_TIME || start < range.fromNanos() || start >= range.toNanos()) {
                return false;
            }
        }
        if (tests.isEmpty()) {
            return true;
        }
        for (int slot = 0; slot < fieldOfSlot.length; slot++) {
            if (fieldOfSlot[slot] >= 0) {
                slots[fieldOfSlot[slot]] = read[slot];
            }
        }
        for (FieldTest test : tests) {
            if (!test.accepts(slots)) {
                return false;
            }
        }
        return true;
    }
}
