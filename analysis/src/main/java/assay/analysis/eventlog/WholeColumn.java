package assay.analysis.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;

/// Whole numbers: lengths of time in nanoseconds, points in time in nanoseconds since 1970-01-01T00:00:00Z, amounts of
/// data in bytes, others as recorded.
public final class WholeColumn implements EventColumn {
    private final EventField field;
    private final long[] values;
    private final BitSet missing;
    private final boolean unsigned;

    WholeColumn(EventField field, long[] values, BitSet missing, boolean unsigned) {
        this.field = field;
        this.values = values;
        this.missing = missing;
        this.unsigned = unsigned;
    }

    @Override
    public EventField field() {
        return field;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean missing(int row) {
        return missing.get(row);
    }

    /// The number of a row that has one; a wait without end is [Long#MAX_VALUE].
    public long number(int row) {
        return values[row];
    }

    /// The number of a row, rounded to a `double`.
    double real(int row) {
        long value = values[row];
        return unsigned && value < 0 ? (value >>> 1) * 2.0 : value;
    }

    @Override
    public int compare(int row, int other) {
        return unsigned ? Long.compareUnsigned(values[row], values[other]) : Long.compare(values[row], values[other]);
    }

    @Override
    public EventValue value(int row) {
        if (missing.get(row)) {
            return EventValue.Nothing.VALUE;
        }
        long value = values[row];
        return switch (field.meaning()) {
            case SPAN -> new EventValue.Span(value, Duration.ofNanos(value));
            case MOMENT -> new EventValue.Moment(value, Instant.ofEpochSecond(0, value));
            default -> new EventValue.Whole(value, unsigned);
        };
    }
}
