package assay.analysis.eventlog;

/// One field of many events, in the rows of [EventRows]. Tells nothing that changes, so any thread may read it.
public sealed interface EventColumn permits WholeColumn, RealColumn, TextColumn {
    EventField field();

    /// Number of rows.
    int size();

    /// Whether the event has no value there: null, unknown, lost or unreadable.
    boolean missing(int row);

    /// Compares the values of two rows that have one.
    int compare(int row, int other);

    /// The value as it is shown; of a structure its text.
    EventValue value(int row);
}
