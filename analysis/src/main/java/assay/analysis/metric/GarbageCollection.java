package assay.analysis.metric;

import org.jspecify.annotations.Nullable;

/// One garbage collection as its events tell it, one after the other.
final class GarbageCollection {
    /// What tells a collection from others: ids start anew in each JVM run.
    record Id(long run, long gcId) {}

    final long gcId;

    @Nullable
    String collector;

    @Nullable
    String cause;

    /// Whether the event of the collection itself was recorded.
    boolean told;

    long startNanos;
    long durationNanos;
    double sumOfPauses = Double.NaN;
    double longestPause = Double.NaN;
    double usedBefore = Double.NaN;
    double usedAfter = Double.NaN;
    double oldBefore = Double.NaN;
    double oldAfter = Double.NaN;
    double youngBefore = Double.NaN;
    double youngAfter = Double.NaN;

    @Nullable
    String longestPhase;

    long longestPhaseNanos;

    GarbageCollection(Id id) {
        gcId = id.gcId();
    }

    /// Bytes by which the old generation grew, 0 if it shrank; NaN if that was not recorded.
    double promoted() {
        double grown = old(oldAfter, usedAfter, youngAfter) - old(oldBefore, usedBefore, youngBefore);
        return Double.isNaN(grown) ? grown : Math.max(0, grown);
    }

    /// Older JVMs do not tell what the old generation holds, but what the whole heap and the young generation do.
    private static double old(double told, double used, double young) {
        return Double.isNaN(told) ? Math.max(0, used - young) : told;
    }

    void phase(@Nullable String name, long nanos) {
        if (longestPhase == null || nanos > longestPhaseNanos) {
            longestPhase = name;
            longestPhaseNanos = nanos;
        }
    }
}
