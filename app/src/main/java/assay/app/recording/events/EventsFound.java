package assay.app.recording.events;

import assay.analysis.eventlog.EventRows;
import java.util.Arrays;

/// The events that were asked for, in the order in which they are shown.
final class EventsFound {
    private final EventQuery query;
    private final EventRows rows;
    private final int[] order;

    EventsFound(EventQuery query, EventRows rows, int[] order) {
        this.query = query;
        this.rows = rows;
        this.order = order;
    }

    EventQuery query() {
        return query;
    }

    EventRows rows() {
        return rows;
    }

    int size() {
        return order.length;
    }

    /// The row that is shown at a place.
    int rowAt(int place) {
        return order[place];
    }

    /// The rows from one place on, fewer at the end.
    int[] rowsFrom(int place, int most) {
        return Arrays.copyOfRange(order, place, Math.min(order.length, place + most));
    }
}
