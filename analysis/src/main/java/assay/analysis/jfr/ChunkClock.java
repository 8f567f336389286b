package assay.analysis.jfr;

/// Turns a chunk's ticks into nanoseconds since 1970 with the same rounding as `jdk.jfr.consumer`.
public record ChunkClock(long startTicks, long startNanos, long ticksPerSecond) {
    private static final double NANOS_PER_SECOND = 1_000_000_000;
    private static final long SAME_CLOCK_NANOS = 1_000_000_000;

    public static ChunkClock of(ChunkHeader header) {
        return new ChunkClock(header.startTicks(), header.startNanos(), header.ticksPerSecond());
    }

    public long toNanos(long ticks) {
        return startNanos + (long) ((ticks - startTicks) / (ticksPerSecond / NANOS_PER_SECOND));
    }

    /// Turns the first `rows` of `ticks` into nanoseconds.
    public void toNanos(long[] ticks, long[] nanos, int rows) {
        double ticksPerNano = ticksPerSecond / NANOS_PER_SECOND;
        for (int row = 0; row < rows; row++) {
            nanos[row] = startNanos + (long) ((ticks[row] - startTicks) / ticksPerNano);
        }
    }

    /// Length of a span of ticks in nanoseconds.
    public long spanNanos(long ticks) {
        return (long) (ticks / (ticksPerSecond / NANOS_PER_SECOND));
    }

    /// Whether `other` starts a chunk of the same JVM run, so that ticks go on from this chunk to that one.
    public boolean continuesIn(ChunkClock other) {
        return ticksPerSecond == other.ticksPerSecond
                && Math.abs(toNanos(other.startTicks) - other.startNanos) < SAME_CLOCK_NANOS;
    }
}
