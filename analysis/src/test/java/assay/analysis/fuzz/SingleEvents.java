package assay.analysis.fuzz;

import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventLog;
import assay.analysis.eventlog.EventSelection;
import assay.analysis.eventlog.EventType;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Goes over all single events of a recording and takes each of their values.
final class SingleEvents {
    private SingleEvents() {}

    /// @return events per name of their type
    /// @throws IllegalStateException if there are not as many as the index says
    static Map<String, Long> goOver(Path recording, Cancellation cancellation) throws IOException {
        try (EventLog log = EventLog.open(recording, Progress.NONE, cancellation)) {
            for (EventType type : log.types()) {
                long[] seen = {0};
                log.forEach(EventSelection.ofType(type.name()), cancellation, event -> {
                    seen[0]++;
                    for (int field = 0; field < event.fields().size(); field++) {
                        event.value(field);
                    }
                    return true;
                });
                if (seen[0] != type.count()) {
                    throw new IllegalStateException("not all single events are there");
                }
            }
            return log.index().counts();
        } catch (EventFilterException e) {
            throw new IllegalStateException("a condition that nobody gave", e);
        }
    }
}
