package assay.analysis.eventlog;

import java.util.List;

/// Some of the events that were asked for.
///
/// @param offset how many came before
/// @param more whether others come after
public record EventPage(List<Event> events, long offset, boolean more) {
    public EventPage {
        events = List.copyOf(events);
    }
}
