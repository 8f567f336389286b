package assay.analysis.stat;

/// A range in which a number lies at a stated confidence.
///
/// @param low not above `high`
public record Interval(double low, double high) {
    /// @throws IllegalArgumentException if `low` is above `high` or one of them is not a number
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval: " + low + " to " + high + "; must not be reversed");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double halfWidth() {
        return (high - low) / 2;
    }
}
