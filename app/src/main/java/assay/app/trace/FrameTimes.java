package assay.app.trace;

import java.util.Arrays;

/// The time that the last frames took on the window's thread.
final class FrameTimes {
    private static final int KEPT = 120;

    private final long[] nanos = new long[KEPT];
    private int count;

    void add(long frameNanos) {
        nanos[count++ % KEPT] = frameNanos;
    }

    /// The middle of the last 120 frames; 0 before the first.
    long medianNanos() {
        long[] sorted = sorted();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /// The longest of the last 120 frames; 0 before the first.
    long worstNanos() {
        long[] sorted = sorted();
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(nanos, Math.min(count, KEPT));
        Arrays.sort(sorted);
        return sorted;
    }
}
