package assay.analysis.model;

/// A span of time, in nanoseconds since 1970-01-01T00:00:00Z.
///
/// @param fromNanos first instant inside
/// @param toNanos first instant after it, not before `fromNanos`
public record TimeRange(long fromNanos, long toNanos) {
    /// All of time.
    public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public TimeRange {
        if (toNanos < fromNanos) {
            throw new IllegalArgumentException("toNanos: %d; must not be before %d".formatted(toNanos, fromNanos));
        }
    }
}
