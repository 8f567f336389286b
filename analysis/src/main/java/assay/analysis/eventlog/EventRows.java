package assay.analysis.eventlog;

import java.util.Arrays;

/// Where the selected events of one type stand in the recording, and when they start: 16 bytes an event, in the order
/// of the file. Tells nothing that changes, so any thread may read it; [EventLog] reads what belongs to a row.
public final class EventRows {
    private final EventSelection selection;
    private final long[] places;
    private final long[] starts;
    private final boolean complete;

    private EventRows(EventSelection selection, long[] places, long[] starts, boolean complete) {
        this.selection = selection;
        this.places = places;
        this.starts = starts;
        this.complete = complete;
    }

    /// What was asked for.
    public EventSelection selection() {
        return selection;
    }

    public int size() {
        return places.length;
    }

    /// Whether these are all selected events, and not only the first ones of more.
    public boolean complete() {
        return complete;
    }

    /// When the event started, in nanoseconds since 1970-01-01T00:00:00Z, or [Event#NO_TIME].
    public long startNanos(int row) {
        return starts[row];
    }

    /// Where the event starts in the file, ascending.
    long place(int row) {
        return places[row];
    }

    /// Takes rows one by one.
    static final class Builder {
        private static final int FIRST_SIZE = 1024;

        private final EventSelection selection;
        private final int most;
        private long[] places = new long[FIRST_SIZE];
        private long[] starts = new long[FIRST_SIZE];
        private int size;
        private boolean complete = true;

        Builder(EventSelection selection, int most) {
            this.selection = selection;
            this.most = most;
        }

        /// @return whether there was room for it
        boolean add(long place, long startNanos) {
            if (size == most) {
                complete = false;
                return false;
            }
            if (size == places.length) {
                int grown = (int) Math.min(most, 2L * size);
                places = Arrays.copyOf(places, grown);
                starts = Arrays.copyOf(starts, grown);
            }
            places[size] = place;
            starts[size++] = startNanos;
            return true;
        }

        EventRows build() {
            return new EventRows(selection, Arrays.copyOf(places, size), Arrays.copyOf(starts, size), complete);
        }
    }
}
