package assay.app.recording.events;

import assay.analysis.eventlog.EventFilterException;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.app.recording.data.RecordingEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Every line of a table from the first to the last, for a file: one block is in memory at a time. For background
/// threads, which it makes wait.
final class AllLines implements EventTable.Lines {
    private static final int BLOCK = 2_000;

    private final RecordingEvents events;
    private final EventsFound found;
    private final EventWords words;
    private List<EventLine> block = List.of();
    private int first;

    AllLines(RecordingEvents events, EventsFound found, EventWords words) {
        this.events = events;
        this.found = found;
        this.words = words;
    }

    @Override
    public EventLine get(int place) {
        if (place < first || place >= first + block.size()) {
            first = place - place % BLOCK;
            block = read(first);
        }
        return block.get(place - first);
    }

    private List<EventLine> read(int from) {
        Cancellation never = new Cancellation();
        try {
            return events.read(
                    log -> EventLine.read(log, found, found.rowsFrom(from, BLOCK), words, never), Progress.NONE, never);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EventFilterException e) {
            throw new IllegalStateException("reading rows asks for no condition", e);
        }
    }
}
