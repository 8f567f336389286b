package assay.analysis.eventlog;

import assay.analysis.model.TimeRange;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which events are asked for. An event whose bytes make no sense meets no condition, and is given only if there is
/// none.
///
/// @param type name of the type as recorded
/// @param range in which events start
/// @param thread found in the name of the event's thread, null for all events, those without a thread included
/// @param where what the fields have to meet, null for all events
/// @param threads of which the events are, null for all events, those without a thread included
public record EventSelection(
        String type,
        TimeRange range,
        @Nullable Pattern thread,
        @Nullable EventFilter where,
        @Nullable EventThreads threads) {
    /// Events of whatever threads have such a name.
    public EventSelection(String type, TimeRange range, @Nullable Pattern thread, @Nullable EventFilter where) {
        this(type, range, thread, where, null);
    }

    /// All events of a type.
    public static EventSelection ofType(String type) {
        return new EventSelection(type, TimeRange.ALL, null, null);
    }

    public EventSelection withRange(TimeRange range) {
        return new EventSelection(type, range, thread, where, threads);
    }

    public EventSelection withThread(@Nullable Pattern thread) {
        return new EventSelection(type, range, thread, where, threads);
    }

    public EventSelection withWhere(@Nullable EventFilter where) {
        return new EventSelection(type, range, thread, where, threads);
    }

    public EventSelection withThreads(@Nullable EventThreads threads) {
        return new EventSelection(type, range, thread, where, threads);
    }

    /// Whether every event of the type is meant.
    boolean unconditional() {
        return range.equals(TimeRange.ALL) && thread == null && where == null && threads == null;
    }
}
