package assay.app.recording.events;

import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventLog;
import assay.analysis.job.Cancellation;
import assay.analysis.model.ThreadInfo;
import assay.app.recording.select.SelectionChips;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The events that were asked for, and if there are none, what leaves them out.
///
/// @param culprits texts of the restrictions of which each alone, taken away, gives events
/// @param condition whether the condition is such a one
record EventsAnswer(EventsFound found, List<String> culprits, boolean condition) {
    EventsAnswer {
        culprits = List.copyOf(culprits);
    }

    /// @param before what was found last, whose rows are taken if only the order is another
    /// @param startNanos of the recording
    static EventsAnswer find(
            EventQuery query,
            @Nullable EventsFound before,
            EventLog log,
            Supplier<List<ThreadInfo>> threads,
            long startNanos,
            Cancellation cancellation)
            throws IOException, EventFilterException {
        EventsFound found = before != null && before.query().sameEvents(query)
                ? query.sorted(log, before.rows(), cancellation)
                : query.find(log, threads, cancellation);
        if (found.size() > 0) {
            return new EventsAnswer(found, List.of(), false);
        }
        List<String> culprits = new ArrayList<>();
        for (SelectionChips.Part part : SelectionChips.of(query.selection(), startNanos)) {
            if (query.within(part.without()).any(log, threads, cancellation)) {
                culprits.add(part.text());
            }
        }
        boolean condition = !query.where().isBlank() && query.everywhere().any(log, threads, cancellation);
        return new EventsAnswer(found, culprits, condition);
    }
}
