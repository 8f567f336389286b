package assay.charts.plot;

/// Maps values to coordinates; the domain may run in either direction on screen.
///
/// @param min value at `start`
/// @param max value at `end`, not equal to `min`
/// @param start coordinate of `min`
/// @param end coordinate of `max`
public record LinearScale(double min, double max, double start, double end) {
    public LinearScale {
        if (min == max || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException("min: %s, max: %s, must differ".formatted(min, max));
        }
    }

    /// Coordinate of a value; outside of `[start, end]` for values outside of the domain.
    public double at(double value) {
        return start + (value - min) / (max - min) * (end - start);
    }

    /// Value at a coordinate.
    public double valueAt(double coordinate) {
        return min + (coordinate - start) / (end - start) * (max - min);
    }
}
