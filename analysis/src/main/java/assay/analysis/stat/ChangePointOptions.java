package assay.analysis.stat;

/// How change points are looked for.
///
/// @param window points looked at together, at least 4; windows overlap by half
/// @param maxPValue a change point's p-value is below it
/// @param minMagnitude a change point is larger, relative to the smaller of the two means: 0.05 is 5 %
/// @param floor a change point is at least this large, in the values' unit
public record ChangePointOptions(int window, double maxPValue, double minMagnitude, double floor, Mode mode) {
    /// Which variant of the algorithm.
    public enum Mode {
        /// As Apache Otava 0.7 and DataStax Hunter are released: after a point is dropped, the statistics of
        /// its left neighbour stay those of before, so that points survive which the published algorithm drops.
        RELEASED,
        /// As published: after a point is dropped, both neighbours are judged anew.
        CORRECTED,
        /// As published, and guarded against what it finds in series without a change: single odd points are
        /// left out (see [SpikeFilter]); the p-value is multiplied by the number of places that the change
        /// could have had between its neighbours (C. E. Bonferroni), as it was looked for and not foreseen; and
        /// a steady drift is no staircase (see [Drift]).
        GUARDED
    }

    /// Otava's own window and significance, guarded.
    public static final ChangePointOptions DEFAULT = new ChangePointOptions(50, 0.001, 0, 0, Mode.GUARDED);
    /// What Otava answers without options.
    public static final ChangePointOptions OTAVA = new ChangePointOptions(50, 0.001, 0, 0, Mode.RELEASED);

    /// @throws IllegalArgumentException if a number is out of range
    public ChangePointOptions {
        if (window < 4 || !(maxPValue > 0 && maxPValue < 1) || !(minMagnitude >= 0) || !(floor >= 0)) {
            throw new IllegalArgumentException(
                    "window: %d, p-value: %s, magnitude: %s, floor: %s; must be at least 4, between 0 and 1, not negative"
                            .formatted(window, maxPValue, minMagnitude, floor));
        }
    }

    public ChangePointOptions withMode(Mode other) {
        return new ChangePointOptions(window, maxPValue, minMagnitude, floor, other);
    }

    public ChangePointOptions withFloor(double other) {
        return new ChangePointOptions(window, maxPValue, minMagnitude, other, mode);
    }

    /// Weak points are gathered first, of which the loose p-value lets pass more than remain in the end.
    double weakPValue() {
        return maxPValue < 0.05 ? 10 * maxPValue : maxPValue < 0.5 ? 2 * maxPValue : maxPValue;
    }
}
