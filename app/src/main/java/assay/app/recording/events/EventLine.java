package assay.app.recording.events;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventLog;
import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// An event in a table: its cells in the order of [EventColumns].
record EventLine(List<EventCell> cells) {
    EventLine {
        cells = List.copyOf(cells);
    }

    /// Reads some rows. Values are turned into texts here, as they lead back to the file.
    static List<EventLine> read(
            EventLog log, EventsFound found, int[] rows, EventWords words, Cancellation cancellation)
            throws IOException {
        List<EventField> fields = EventColumns.of(found.query().type());
        List<EventLine> lines = new ArrayList<>(rows.length);
        for (Event event : log.events(found.rows(), rows, cancellation)) {
            List<EventCell> cells = new ArrayList<>(fields.size());
            for (EventField field : fields) {
                cells.add(EventCell.of(field, event.value(field.name()), words));
            }
            lines.add(new EventLine(cells));
        }
        return lines;
    }
}
