package assay.app.recording.events;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventValue;
import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.eventlog.SameValue;
import assay.analysis.eventlog.ValueText;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.app.recording.select.ThreadChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Everything about one event.
///
/// @param row of the rows that were found
/// @param stack innermost frame first, empty if it has none
/// @param range from its start to its end; null if it has no start
/// @param thread its thread, [ThreadChoice#ALL] if it has none that the run knows
record EventDetail(
        int row,
        List<Entry> entries,
        List<String> stack,
        @Nullable TimeRange range,
        ThreadChoice thread) {
    /// A field.
    ///
    /// @param condition that holds for the events with this value, empty if there is none
    record Entry(EventField field, String text, Optional<String> condition) {}

    EventDetail {
        entries = List.copyOf(entries);
        stack = List.copyOf(stack);
    }

    /// @param run threads of the run
    static EventDetail of(int row, Event event, List<EventField> fields, EventWords words, List<ThreadInfo> run) {
        List<Entry> entries = new ArrayList<>();
        List<String> stack = List.of();
        ThreadChoice chosen = ThreadChoice.ALL;
        for (EventField field : fields) {
            EventValue value = event.value(field.name());
            if (field.isStackTrace()) {
                stack = frames(value);
            }
            if (field.isThread() && chosen.all() && value instanceof Structure thread) {
                chosen = ThreadChoice.of(threads(thread, run), run);
            }
            entries.add(new Entry(field, words.clock(field, value), SameValue.condition(field, value)));
        }
        return new EventDetail(row, entries, stack, range(event), chosen);
    }

    private static Set<Integer> threads(Structure thread, List<ThreadInfo> run) {
        long javaThreadId = Math.max(0, thread.number("javaThreadId", 0));
        long osThreadId = Math.max(0, thread.number("osThreadId", 0));
        return IntStream.range(0, run.size())
                .filter(i -> run.get(i).javaThreadId() == javaThreadId
                        && (javaThreadId > 0 || run.get(i).osThreadId() == osThreadId))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static List<String> frames(EventValue stack) {
        return stack instanceof Structure structure
                        && structure.value("frames") instanceof EventValue.Sequence(List<EventValue> frames)
                ? frames.stream()
                        .filter(Structure.class::isInstance)
                        .map(frame -> ValueText.frame((Structure) frame))
                        .toList()
                : List.of();
    }

    /// An event without length is as long as a nanosecond.
    private static @Nullable TimeRange range(Event event) {
        long start = event.startNanos();
        if (start == Event.NO_TIME) {
            return null;
        }
        long length = event.value(EventColumns.DURATION) instanceof EventValue.Span span && !span.unknown()
                ? span.nanos()
                : 0;
        long end = start + Math.max(1, length);
        return new TimeRange(start, end > start ? end : Long.MAX_VALUE);
    }

    Optional<Entry> entry(String field) {
        return entries.stream()
                .filter(entry -> entry.field().name().equals(field))
                .findFirst();
    }
}
