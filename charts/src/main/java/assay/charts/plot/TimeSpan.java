package assay.charts.plot;

/// A stretch of time on an axis.
///
/// @param fromNanos first instant inside, since the start of the axis
/// @param toNanos first instant after it, after `fromNanos`
public record TimeSpan(long fromNanos, long toNanos) {
    public TimeSpan {
        if (toNanos <= fromNanos) {
            throw new IllegalArgumentException("toNanos: %d, must be after %d".formatted(toNanos, fromNanos));
        }
    }

    public long nanos() {
        return toNanos - fromNanos;
    }

    /// Where an instant lies, as a share of the span; beyond 0 to 1 if it is outside.
    public double shareOf(long nanos) {
        return (double) (nanos - fromNanos) / nanos();
    }

    /// The instant at a share of the span.
    public long nanosAt(double share) {
        return fromNanos + Math.round(share * nanos());
    }

    /// `00:12.340 – 00:12.360 (0.020 s)`, as precise as the length asks for.
    public String label() {
        int decimals = TimeLabel.decimalsFor(nanos() / 10.0);
        return "%s – %s (%s)"
                .formatted(
                        TimeLabel.format(Math.max(0, fromNanos), decimals),
                        TimeLabel.format(Math.max(0, toNanos), decimals),
                        TimeLabel.length(nanos(), decimals));
    }
}
