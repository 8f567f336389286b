package assay.analysis.stat;

import java.util.OptionalDouble;

/// A place in a series where its mean changes.
///
/// @param index of the first value after the change
/// @param before mean since the change before this one
/// @param after mean until the change after this one
/// @param pValue how probable so large a difference is without a change
public record MeanShift(int index, double before, double after, double pValue) {
    /// The change relative to the mean before; empty where that is 0.
    public OptionalDouble changePercent() {
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (after - before) / Math.abs(before));
    }

    /// The change relative to whichever mean makes it the larger, so that a rise and its undoing are equally
    /// large.
    public double magnitude() {
        return Math.max(relative(before, after), relative(after, before));
    }

    private static double relative(double from, double to) {
        return from == 0 ? 0 : Math.abs(to / from - 1);
    }
}
