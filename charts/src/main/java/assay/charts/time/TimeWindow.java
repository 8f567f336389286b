package assay.charts.time;

/// The part of a time axis that a chart shows.
///
/// @param fromNanos first instant shown
/// @param toNanos first instant after it, greater than `fromNanos`
public record TimeWindow(long fromNanos, long toNanos) {
    /// @throws IllegalArgumentException if it has no length
    public TimeWindow {
        if (toNanos <= fromNanos) {
            throw new IllegalArgumentException("toNanos: %d; must be after %d".formatted(toNanos, fromNanos));
        }
    }

    public long lengthNanos() {
        return toNanos - fromNanos;
    }

    /// Where an instant lies, as a share of the window; beyond 0 to 1 if it is outside.
    public double shareOf(long nanos) {
        return (double) (nanos - fromNanos) / lengthNanos();
    }

    /// The instant at a share of the window.
    public long nanosAt(double share) {
        return fromNanos + Math.round(share * lengthNanos());
    }

    /// Changes the length around a point that stays where it is, as far as the whole axis reaches.
    ///
    /// @param factor how many times longer; below 1 zooms in
    /// @param at the point as a share of the window
    /// @param leastNanos shortest length to zoom into, at least 1
    public TimeWindow zoomed(double factor, double at, long leastNanos, TimeWindow whole) {
        long least = Math.min(leastNanos, whole.lengthNanos());
        long length = Math.clamp(Math.round(lengthNanos() * factor), least, whole.lengthNanos());
        return inside(nanosAt(at) - Math.round(at * length), length, whole);
    }

    /// Moves the window, as far as the whole axis reaches.
    ///
    /// @param shift as a share of the window; negative to the left
    public TimeWindow panned(double shift, TimeWindow whole) {
        return inside(fromNanos + Math.round(shift * lengthNanos()), lengthNanos(), whole);
    }

    private static TimeWindow inside(long from, long length, TimeWindow whole) {
        long shown = Math.min(length, whole.lengthNanos());
        long first = Math.clamp(from, whole.fromNanos(), whole.toNanos() - shown);
        return new TimeWindow(first, first + shown);
    }
}
