package assay.analysis.event;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;

/// Some events of one type as columns of the fields that were asked for, numbered as they were named. A value is a
/// `long`, as [assay.analysis.jfr.FieldReader] gives it: a number itself, a constant as its key, of floating numbers
/// the bits of the `double`, of strings, arrays and structures the position in the file. Hot path: the columns are the
/// arrays themselves, with [#rows()] rows in use.
public final class EventBatch {
    private final long[] positions;
    private final long[][] columns;
    private final int rows;
    private final Cursor places;

    /// @param places over the file that the events are in
    /// @param positions where each event's content starts in the file
    /// @param columns of length 0 where the type does not have the field
    public EventBatch(Cursor places, long[] positions, long[][] columns, int rows) {
        this.places = places;
        this.positions = positions;
        this.columns = columns;
        this.rows = rows;
    }

    /// Number of events.
    public int rows() {
        return rows;
    }

    /// Where the content of each event starts in the file.
    public long[] positions() {
        return positions;
    }

    /// Goes to a place that a column tells; constants cannot be resolved yet. Valid until the next call.
    public Cursor at(long position) throws Damage {
        return places.within(position, places.limit());
    }

    /// Whether the type has the field with this number.
    public boolean has(int field) {
        return columns[field].length > 0;
    }

    /// The values of a field.
    ///
    /// @throws IllegalArgumentException if the type does not have it
    public long[] column(int field) {
        long[] column = columns[field];
        if (column.length == 0) {
            throw new IllegalArgumentException("field: " + field + "; the events do not have it");
        }
        return column;
    }
}
