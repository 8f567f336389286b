package assay.app.recording.events;

import assay.analysis.eventlog.EventColumn;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventFilter;
import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventLog;
import assay.analysis.eventlog.EventRows;
import assay.analysis.eventlog.EventSelection;
import assay.analysis.eventlog.EventThreads;
import assay.analysis.eventlog.EventType;
import assay.analysis.eventlog.RowOrder;
import assay.analysis.job.Cancellation;
import assay.analysis.model.ThreadInfo;
import assay.app.recording.select.FrameRule;
import assay.app.recording.select.Selection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which events are asked for, and in what order.
///
/// @param where condition, empty for none
/// @param selection its time, threads and frames count; frames only of events that have a stack
/// @param sort field, empty for the start
record EventQuery(EventType type, String where, Selection selection, String sort, boolean descending) {
    /// More would take more memory than a table is worth: 16 bytes each, and 8 for each field that is looked at.
    static final int MOST_ROWS = 5_000_000;

    private static final String STACK = "stackTrace";

    /// What a state asks for; what of the selection does not concern events is left out.
    static EventQuery of(EventType type, EventsState state, Selection selection) {
        Selection ofEvents = selection.withProfile("").withBaseline(null);
        return new EventQuery(type, state.where(), ofEvents, state.sort(), state.descending());
    }

    /// The same without a condition.
    EventQuery everywhere() {
        return new EventQuery(type, "", selection, sort, descending);
    }

    EventQuery within(Selection other) {
        return new EventQuery(type, where, other, sort, descending);
    }

    boolean hasStack() {
        return field(STACK).isPresent();
    }

    Optional<EventField> field(String name) {
        return type.fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// @param threads of the run, asked for only if some are chosen
    /// @throws EventFilterException if the condition is none
    EventSelection selected(Instant start, Supplier<List<ThreadInfo>> threads) throws EventFilterException {
        return EventSelection.ofType(type.name())
                .withRange(selection.effective())
                .withThreads(selection.threads().all() ? null : chosen(threads.get()))
                .withWhere(condition(start));
    }

    private EventThreads chosen(List<ThreadInfo> threads) {
        return EventThreads.of(
                selection.threads().threads().stream().map(threads::get).toList());
    }

    /// The person's condition comes first, so that mistakes are told at their column.
    private @Nullable EventFilter condition(Instant start) throws EventFilterException {
        EventFilter all = where.isBlank() ? null : EventFilter.parse(where, start);
        if (hasStack()) {
            for (FrameRule rule : selection.frames()) {
                EventFilter next = EventFilter.parse(condition(rule), start);
                all = all == null ? next : all.and(next);
            }
        }
        return all;
    }

    private static String condition(FrameRule rule) {
        String found = switch (rule.kind()) {
            case METHOD -> "%s = %s".formatted(STACK, quoted(rule.text()));
            case PACKAGE -> "%s ~ %s".formatted(STACK, quoted("^" + rule.text().replace(".", "[.]") + "[.]"));
            case PATTERN -> "%s ~ %s".formatted(STACK, quoted("(?i)" + rule.text()));
        };
        return rule.keep() ? found : "not (" + found + ")";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    /// Finds and sorts the events.
    ///
    /// @param threads of the run
    EventsFound find(EventLog log, Supplier<List<ThreadInfo>> threads, Cancellation cancellation)
            throws IOException, EventFilterException {
        return sorted(log, log.rows(selected(log.start(), threads), MOST_ROWS, cancellation), cancellation);
    }

    /// Whether there are any.
    boolean any(EventLog log, Supplier<List<ThreadInfo>> threads, Cancellation cancellation)
            throws IOException, EventFilterException {
        return log.rows(selected(log.start(), threads), 1, cancellation).size() > 0;
    }

    /// Whether the other one asks for the same events, in whatever order.
    boolean sameEvents(EventQuery other) {
        return other.sortedBy(sort, descending).equals(this);
    }

    private EventQuery sortedBy(String field, boolean down) {
        return new EventQuery(type, where, selection, field, down);
    }

    /// The events in order: those of the same value by their start.
    EventsFound sorted(EventLog log, EventRows rows, Cancellation cancellation) throws IOException {
        int[] byTime = RowOrder.byTime(rows, cancellation);
        Optional<EventField> by = field(sort);
        if (by.isEmpty() || sort.equals(EventColumns.START)) {
            return new EventsFound(this, rows, descending ? reversed(byTime) : byTime);
        }
        EventColumn column = log.column(rows, by.get(), cancellation);
        return new EventsFound(this, rows, RowOrder.by(column, descending, byTime, cancellation));
    }

    private static int[] reversed(int... order) {
        int[] reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }
}
