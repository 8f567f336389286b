package assay.charts.plot;

import java.util.function.DoubleFunction;

/// Values at points of time on a time axis. Hot path: the columns are the arrays themselves, which nobody may change.
public final class Curve {
    private final long[] timeNanos;
    private final double[] values;
    private final long fromNanos;
    private final long toNanos;
    private final double step;
    private final DoubleFunction<String> label;
    private final long originNanos;
    private final boolean stems;

    /// @param timeNanos in order, on any clock
    /// @param values NaN where nothing was measured
    /// @param fromNanos start of the axis, which is told as 00:00
    /// @param toNanos end of the axis, after its start
    /// @param step what the value axis counts round multiples of: 1, or for bytes a power of 1024
    /// @param label writes a value with its unit
    public Curve(
            long[] timeNanos,
            double[] values,
            long fromNanos,
            long toNanos,
            double step,
            DoubleFunction<String> label) {
        this(timeNanos, values, fromNanos, toNanos, step, label, fromNanos, false);
    }

    private Curve(
            long[] timeNanos,
            double[] values,
            long fromNanos,
            long toNanos,
            double step,
            DoubleFunction<String> label,
            long originNanos,
            boolean stems) {
        if (timeNanos.length != values.length || toNanos <= fromNanos) {
            throw new IllegalArgumentException("times: %d, values: %d, axis: %d to %d; must be as many and in order"
                    .formatted(timeNanos.length, values.length, fromNanos, toNanos));
        }
        this.timeNanos = timeNanos;
        this.values = values;
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
        this.step = step;
        this.label = label;
        this.originNanos = originNanos;
        this.stems = stems;
    }

    /// The same with times told from another instant than the start of the axis, not after it.
    public Curve since(long originNanos) {
        return new Curve(timeNanos, values, fromNanos, toNanos, step, label, originNanos, stems);
    }

    /// The same drawn as a stem per point: for what happens now and then, with nothing in between.
    public Curve asStems() {
        return new Curve(timeNanos, values, fromNanos, toNanos, step, label, originNanos, true);
    }

    boolean stems() {
        return stems;
    }

    /// The instant that is told as 00:00.
    long originNanos() {
        return originNanos;
    }

    /// Number of points.
    public int size() {
        return values.length;
    }

    long fromNanos() {
        return fromNanos;
    }

    long toNanos() {
        return toNanos;
    }

    double step() {
        return step;
    }

    double value(int point) {
        return values[point];
    }

    /// Where a point lies on the axis, 0 to 1 inside.
    public double share(int point) {
        return (timeNanos[point] - fromNanos) / (double) (toNanos - fromNanos);
    }

    /// A value for people.
    public String text(double value) {
        return label.apply(value);
    }

    /// The point nearest to a place on the axis; -1 if there is none.
    ///
    /// @param share 0 at the start of the axis, 1 at its end
    public int nearest(double share) {
        int best = -1;
        for (int point = 0; point < values.length; point++) {
            if (!Double.isNaN(values[point])
                    && (best < 0 || Math.abs(share(point) - share) < Math.abs(share(best) - share))) {
                best = point;
            }
        }
        return best;
    }

    /// Time of a point since the instant that is told as 00:00, in nanoseconds, not before it.
    public long nanosAt(int point) {
        return Math.max(0, timeNanos[point] - originNanos);
    }

    /// Value of a point for people.
    public String textAt(int point) {
        return text(values[point]);
    }

    /// Largest value, at least 0.
    public double high() {
        double high = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                high = Math.max(high, value);
            }
        }
        return high;
    }

    /// Smallest value, at most 0: the value axis always starts at zero.
    public double low() {
        double low = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
            }
        }
        return low;
    }
}
