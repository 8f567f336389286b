package assay.analysis.trend;

import assay.analysis.stat.Center;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The last period against the one before it, by the medians of their points; periods end with the last point.
///
/// @param before median of the period before
/// @param after median of the last period
/// @param pointsBefore at least 2
/// @param pointsAfter at least 2
public record PeriodChange(double before, double after, int pointsBefore, int pointsAfter) {
    private static final int LEAST_POINTS = 2;

    /// Empty if a period has fewer than two points, of which one alone would stand for its week.
    static Optional<PeriodChange> of(List<TrendPoint> points, Duration period) {
        Instant end =
                points.stream().map(TrendPoint::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant middle = end.minus(period);
        Instant start = middle.minus(period);
        double[] after = values(points, middle, end);
        double[] before = values(points, start, middle);
        return Math.min(before.length, after.length) < LEAST_POINTS
                ? Optional.empty()
                : Optional.of(new PeriodChange(
                        Center.MEDIAN.of(before), Center.MEDIAN.of(after), before.length, after.length));
    }

    private static double[] values(List<TrendPoint> points, Instant after, Instant upTo) {
        return points.stream()
                .filter(point -> point.at().isAfter(after) && !point.at().isAfter(upTo))
                .mapToDouble(TrendPoint::value)
                .toArray();
    }

    /// Empty if the median before is 0.
    public OptionalDouble changePercent() {
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (after - before) / Math.abs(before));
    }
}
