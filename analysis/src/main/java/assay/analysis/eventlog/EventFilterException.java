package assay.analysis.eventlog;

/// A condition that cannot be understood, or that does not fit the events. The message is one sentence for a person.
public final class EventFilterException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int column;

    EventFilterException(int column, String what) {
        super("Column %d: %s.".formatted(column, what));
        this.column = column;
    }

    /// Where in the text it is, from 1.
    public int column() {
        return column;
    }
}
