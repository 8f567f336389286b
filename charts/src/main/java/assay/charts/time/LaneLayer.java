package assay.charts.time;

import java.util.Arrays;

/// One thing that a [Lane] draws. Hot path: the columns are the arrays themselves, which nobody may change.
public final class LaneLayer {
    private final Shape shape;
    private final String name;
    private final long[] timeNanos;
    private final double[] values;

    /// What values over time mean, and so how they are drawn.
    public enum Shape {
        /// Readings, joined by a line over a fill.
        AREA,
        /// Amounts that hold from their time to the next one.
        STEPS,
        /// Things that happen at their time and are as high as they are large.
        SPIKES,
        /// Things that happen at their time, marked at the top of the lane.
        MARKS
    }

    /// Takes over the columns.
    ///
    /// @param name what it is, for people: `user`; empty if the lane's title says it
    /// @param timeNanos in order, on the clock of the chart's window
    /// @param values NaN where nothing was measured
    /// @throws IllegalArgumentException if the columns differ in length
    public LaneLayer(Shape shape, String name, long[] timeNanos, double[] values) {
        if (timeNanos.length != values.length) {
            throw new IllegalArgumentException(
                    "times: %d, values: %d; must be as many".formatted(timeNanos.length, values.length));
        }
        this.shape = shape;
        this.name = name;
        this.timeNanos = timeNanos;
        this.values = values;
    }

    public Shape shape() {
        return shape;
    }

    public String name() {
        return name;
    }

    /// Number of points.
    public int size() {
        return values.length;
    }

    public long timeNanos(int point) {
        return timeNanos[point];
    }

    public double value(int point) {
        return values[point];
    }

    /// Largest finite value, 0 if there is none or if values are not drawn.
    public double high() {
        return shape == Shape.MARKS
                ? 0
                : Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    }

    /// Index of the first point at or after a time; as many as there are points if there is none.
    public int firstAtOrAfter(long nanos) {
        int found = Arrays.binarySearch(timeNanos, nanos);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && timeNanos[found - 1] == nanos) {
            found--;
        }
        return found;
    }

    /// The value that is shown at a time; NaN if there is none.
    ///
    /// @param slackNanos how far away something that merely happened may be
    public double valueAt(long nanos, long slackNanos) {
        int after = firstAtOrAfter(nanos);
        int at = switch (shape) {
            case STEPS -> after < size() && timeNanos[after] == nanos ? after : after - 1;
            case AREA, SPIKES -> nearest(after, nanos);
            case MARKS -> -1;
        };
        boolean far = shape == Shape.SPIKES && at >= 0 && Math.abs(timeNanos[at] - nanos) > slackNanos;
        return at < 0 || far ? Double.NaN : values[at];
    }

    private int nearest(int after, long nanos) {
        if (after == 0 || after == size()) {
            return Math.min(after, size() - 1);
        }
        return nanos - timeNanos[after - 1] <= timeNanos[after] - nanos ? after - 1 : after;
    }
}
