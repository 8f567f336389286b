package assay.analysis.eventlog;

import java.util.BitSet;

/// Floating numbers, in the unit in which they were recorded.
public final class RealColumn implements EventColumn {
    private final EventField field;
    private final double[] values;
    private final BitSet missing;
    private final boolean single;

    /// @param single whether they were recorded with 32 bits
    RealColumn(EventField field, double[] values, BitSet missing, boolean single) {
        this.field = field;
        this.values = values;
        this.missing = missing;
        this.single = single;
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

    /// The number of a row that has one, which may be infinite or none.
    public double number(int row) {
        return values[row];
    }

    @Override
    public int compare(int row, int other) {
        return Double.compare(values[row], values[other]);
    }

    @Override
    public EventValue value(int row) {
        return missing.get(row) ? EventValue.Nothing.VALUE : new EventValue.Real(values[row], single);
    }
}
