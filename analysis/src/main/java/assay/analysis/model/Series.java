package assay.analysis.model;

/// A number over time inside a run: what was measured at each time, or what happened from each time to the next.
/// Hot path: the accessors hand out the arrays themselves, which nobody may change.
public final class Series {
    private final String name;
    private final Unit unit;
    private final Direction better;
    private final long[] timeNanos;
    private final double[] values;

    /// Takes over the columns.
    ///
    /// @param name dotted and stable, as of a [Metric]: `heap.used`
    /// @param timeNanos nanoseconds since 1970-01-01T00:00:00Z, in order
    /// @param values in `unit`; NaN where nothing was measured
    /// @throws IllegalArgumentException if the columns differ in length
    public Series(String name, Unit unit, Direction better, long[] timeNanos, double[] values) {
        if (timeNanos.length != values.length) {
            throw new IllegalArgumentException(
                    "column lengths of %s: %d, %d; must be equal".formatted(name, timeNanos.length, values.length));
        }
        this.name = name;
        this.unit = unit;
        this.better = better;
        this.timeNanos = timeNanos;
        this.values = values;
    }

    public String name() {
        return name;
    }

    public Unit unit() {
        return unit;
    }

    public Direction better() {
        return better;
    }

    /// Number of points.
    public int size() {
        return values.length;
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z of each point, in order.
    public long[] timeNanos() {
        return timeNanos;
    }

    /// Value of each point.
    public double[] values() {
        return values;
    }
}
