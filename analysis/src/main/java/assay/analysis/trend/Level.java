package assay.analysis.trend;

import assay.analysis.stat.Center;
import assay.analysis.stat.Interval;
import assay.analysis.stat.Sample;
import assay.analysis.stat.TheilSen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// The points between two changes, which belong to one level: a line through them if it surely rises or falls,
/// else their median; what is left varies around it by a robust standard deviation. Time is in days since the
/// level's first point.
final class Level {
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();
    /// A line costs the square of its points; of a longer level the latest tell where it goes.
    private static final int MOST_POINTS = 500;
    /// Fewer points do not tell their variation well enough to call one of them odd.
    private static final int LEAST_FOR_ANOMALIES = 8;

    /// Where every fifth point is off, the level has two modes and none of them is odd.
    private static final double MOST_ANOMALIES = 0.2;

    private static final int LEAST_FOR_FORECAST = 8;
    private static final int FORECAST_STEPS = 8;
    /// A line is trusted for a quarter of the time it was seen in.
    private static final double HORIZON = 0.25;

    private final int[] indexes;
    private final Instant start;
    private final double[] days;
    private final double[] values;
    private final Optional<TheilSen> line;
    private final double slope;
    private final double intercept;
    private final double scale;

    /// @param indexes of the level's points among all points, at least one
    Level(List<TrendPoint> points, int[] indexes, double confidence) {
        this.indexes = indexes;
        this.start = points.get(indexes[0]).at();
        this.days = IntStream.of(indexes)
                .mapToDouble(index -> daysAt(points.get(index).at()))
                .toArray();
        this.values = IntStream.of(indexes)
                .mapToDouble(index -> points.get(index).value())
                .toArray();
        this.line = TheilSen.of(latest(days), latest(values), confidence);
        Optional<TheilSen> sure = line.filter(each -> !each.interval().contains(0));
        this.slope = sure.map(TheilSen::slope).orElse(0.0);
        this.intercept = sure.map(TheilSen::intercept).orElseGet(() -> Center.MEDIAN.of(values));
        this.scale = Sample.of(rests()).robustScale();
    }

    private static double[] latest(double[] column) {
        return Arrays.copyOfRange(column, Math.max(0, column.length - MOST_POINTS), column.length);
    }

    private double daysAt(Instant at) {
        return Duration.between(start, at).toMillis() / 1000.0 / DAY_SECONDS;
    }

    private double[] rests() {
        return IntStream.range(0, values.length)
                .mapToDouble(point -> values[point] - at(days[point]))
                .toArray();
    }

    private double at(double day) {
        return intercept + slope * day;
    }

    Optional<TheilSen> line() {
        return line;
    }

    /// Where the level is at its last point.
    double end() {
        return at(days[days.length - 1]);
    }

    /// Where the level is at its first point.
    double begin() {
        return at(days[0]);
    }

    /// Whether the level rises or falls surely, and not only by noise.
    boolean moves() {
        return slope != 0;
    }

    List<Anomaly> anomalies(List<TrendPoint> points, double limit, double floor) {
        List<Anomaly> anomalies = new ArrayList<>();
        for (int point = 0; indexes.length >= LEAST_FOR_ANOMALIES && point < indexes.length; point++) {
            double expected = at(days[point]);
            double distance = Math.abs(values[point] - expected);
            // Where most values are equal, a difference in the last digits is no anomaly.
            boolean visible = distance > Math.max(floor, 1e-9 * Math.abs(expected));
            if (visible && distance > limit * scale) {
                anomalies.add(new Anomaly(
                        indexes[point],
                        points.get(indexes[point]).run(),
                        values[point],
                        expected,
                        scale == 0 ? Double.POSITIVE_INFINITY : distance / scale));
            }
        }
        return anomalies.size() > MOST_ANOMALIES * indexes.length ? List.of() : anomalies;
    }

    /// Prediction band of a line by least squares with robust estimates in their places: `t(n-2) * s * sqrt(1 +
    /// 1/n + (x - mean)² / Sxx)`.
    List<ForecastPoint> forecast(double confidence) {
        double span = days[days.length - 1] - days[0];
        if (values.length < LEAST_FOR_FORECAST || !(span > 0)) {
            return List.of();
        }
        Sample times = Sample.of(days);
        double squares = times.variance() * (days.length - 1);
        double t = TDistribution.of(days.length - 2.0).inverseSurvivalProbability((1 - confidence) / 2);
        List<ForecastPoint> forecast = new ArrayList<>();
        for (int step = 1; step <= FORECAST_STEPS; step++) {
            double day = days[days.length - 1] + HORIZON * span * step / FORECAST_STEPS;
            double off = day - times.mean();
            double reach = t * scale * Math.sqrt(1 + 1.0 / days.length + off * off / squares);
            Interval band = new Interval(at(day) - reach, at(day) + reach);
            forecast.add(new ForecastPoint(
                    start.plusMillis((long) (day * DAY_SECONDS * 1000)), at(day), band.low(), band.high()));
        }
        return forecast;
    }
}
