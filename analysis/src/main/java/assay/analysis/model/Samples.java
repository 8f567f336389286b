package assay.analysis.model;

/// The samples of one profile as columns, ordered by time. Hot path: the accessors hand out the arrays themselves,
/// which nobody may change; there is no object per sample.
public final class Samples {
    /// Thread or stack of a sample that has none.
    public static final int NONE = -1;

    private final long[] timeNanos;
    private final int[] thread;
    private final int[] stack;
    private final long[] weight;

    /// Takes over the four columns, which have equal length and are ordered by `timeNanos`, unless whoever takes them
    /// says otherwise.
    ///
    /// @throws IllegalArgumentException if the columns differ in length
    public Samples(long[] timeNanos, int[] thread, int[] stack, long[] weight) {
        if (thread.length != timeNanos.length
                || stack.length != timeNanos.length
                || weight.length != timeNanos.length) {
            throw new IllegalArgumentException("column lengths: %d, %d, %d, %d; must be equal"
                    .formatted(timeNanos.length, thread.length, stack.length, weight.length));
        }
        this.timeNanos = timeNanos;
        this.thread = thread;
        this.stack = stack;
        this.weight = weight;
    }

    /// Number of rows, one per event.
    public int size() {
        return timeNanos.length;
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z at which each event started.
    public long[] timeNanos() {
        return timeNanos;
    }

    /// Index into the run's threads, or [#NONE].
    public int[] thread() {
        return thread;
    }

    /// Stack id in the run's [StackTable], or [#NONE].
    public int[] stack() {
        return stack;
    }

    /// Weight in the profile's unit, not negative.
    public long[] weight() {
        return weight;
    }

    /// Index of the first sample at or after `nanos`; [#size()] if there is none.
    public int firstAtOrAfter(long nanos) {
        int low = 0;
        int high = timeNanos.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeNanos[middle] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
