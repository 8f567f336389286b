package assay.analysis.trend;

import java.time.Instant;

/// One run's value of a metric.
///
/// @param run id of the run
/// @param at when the run was made or its commit was
/// @param low end of the value's interval, the value itself where none is known
/// @param high the other end
/// @param excluded by a person: drawn, but no part of any answer
public record TrendPoint(String run, Instant at, double value, double low, double high, boolean excluded) {
    /// @throws IllegalArgumentException if the value is not finite
    public TrendPoint {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value of " + run + ": " + value + "; must be finite");
        }
    }

    /// A point of which only the value is known.
    public static TrendPoint of(String run, Instant at, double value) {
        return new TrendPoint(run, at, value, value, value, false);
    }

    public TrendPoint withExcluded(boolean other) {
        return new TrendPoint(run, at, value, low, high, other);
    }
}
