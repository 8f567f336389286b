package assay.app.recording.select;

import assay.analysis.model.RecordingFacts;
import assay.analysis.model.TimeRange;
import assay.charts.control.BrushRange;
import org.jspecify.annotations.Nullable;

/// The time axis of charts: shares of it are instants of a recording. A range that touches an end of the axis is open
/// there, so that waits that began before the recording stay in.
///
/// @param durationNanos at least 1
public record TimeAxis(long startNanos, long durationNanos) {
    /// @throws IllegalArgumentException if it has no length
    public TimeAxis {
        if (durationNanos < 1) {
            throw new IllegalArgumentException("durationNanos: %d; must be positive".formatted(durationNanos));
        }
    }

    /// The axis of a whole recording.
    public static TimeAxis of(RecordingFacts facts) {
        return new TimeAxis(facts.startNanos(), Math.max(1, facts.durationNanos()));
    }

    /// The part of this axis that lies in a range.
    public TimeAxis within(TimeRange range) {
        long from = Math.clamp(range.fromNanos(), startNanos, endNanos() - 1);
        return new TimeAxis(from, Math.clamp(range.toNanos(), from + 1, endNanos()) - from);
    }

    /// First instant after the axis.
    public long endNanos() {
        return startNanos + durationNanos;
    }

    /// From the start to the end.
    public TimeRange range() {
        return new TimeRange(startNanos, endNanos());
    }

    /// The instants of a part of the axis; null for all of it.
    public @Nullable TimeRange instants(BrushRange range) {
        if (range.from() <= 0 && range.to() >= 1) {
            return null;
        }
        double span = durationNanos;
        long from = range.from() <= 0 ? Long.MIN_VALUE : startNanos + Math.round(range.from() * span);
        long to = range.to() >= 1 ? Long.MAX_VALUE : startNanos + Math.round(range.to() * span);
        return new TimeRange(from, to);
    }

    /// The part of the axis that a range takes up.
    public BrushRange shares(TimeRange range) {
        double span = durationNanos;
        double from = range.fromNanos() <= startNanos ? 0 : (range.fromNanos() - startNanos) / span;
        double to = range.toNanos() >= endNanos() ? 1 : (range.toNanos() - startNanos) / span;
        double first = Math.min(from, 1 - 1e-9);
        return new BrushRange(first, Math.clamp(to, first + 1e-9, 1.0));
    }
}
