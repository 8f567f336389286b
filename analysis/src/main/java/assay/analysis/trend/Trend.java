package assay.analysis.trend;

import assay.analysis.model.Direction;
import assay.analysis.stat.ChangePointDetector;
import assay.analysis.stat.MeanShift;
import assay.analysis.stat.TheilSen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The development of one metric over runs. Every answer comes from the points alone, without randomness, so
/// that equal points give equal answers; [TrendRevision] tells what further points changed in the answers on
/// earlier ones.
///
/// @param points in the order given, excluded ones too
/// @param changePoints in order
/// @param direction of the whole series, from its first level to where it is now
/// @param slopePerDay since the last change point, in the metric's unit per day, with its interval; empty for
/// fewer than                    four points
/// @param forecast from the last point on, never past a quarter of the time since the last change point; empty
/// for fewer                 than eight points
/// @param anomalies in order
public record Trend(
        List<TrendPoint> points,
        List<ChangePoint> changePoints,
        TrendDirection direction,
        Optional<PeriodChange> weekOverWeek,
        Optional<PeriodChange> monthOverMonth,
        Optional<TheilSen> slopePerDay,
        List<ForecastPoint> forecast,
        List<Anomaly> anomalies) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int LEAST_POINTS = 4;

    public Trend {
        points = List.copyOf(points);
        changePoints = List.copyOf(changePoints);
        forecast = List.copyOf(forecast);
        anomalies = List.copyOf(anomalies);
    }

    /// @param points in the order of the series: by time, or by commit
    public static Trend of(List<TrendPoint> points, Direction better, TrendOptions options) {
        int[] counted = IntStream.range(0, points.size())
                .filter(index -> !points.get(index).excluded())
                .toArray();
        List<TrendPoint> used = IntStream.of(counted).mapToObj(points::get).toList();
        List<ChangePoint> changes = changePoints(points, counted, options);
        List<Level> levels = levels(points, counted, changes, options);
        List<Anomaly> anomalies = levels.stream()
                .flatMap(level -> level
                        .anomalies(
                                points,
                                options.anomaly(),
                                options.changePoints().floor())
                        .stream())
                .sorted(Comparator.comparingInt(Anomaly::index))
                .toList();
        return new Trend(
                points,
                changes,
                counted.length < LEAST_POINTS ? TrendDirection.UNKNOWN : direction(levels, better, options),
                PeriodChange.of(used, WEEK),
                PeriodChange.of(used, MONTH),
                levels.isEmpty() ? Optional.empty() : levels.getLast().line(),
                levels.isEmpty() ? List.of() : levels.getLast().forecast(options.confidence()),
                anomalies);
    }

    private static List<ChangePoint> changePoints(List<TrendPoint> points, int[] counted, TrendOptions options) {
        double[] values = IntStream.of(counted)
                .mapToDouble(index -> points.get(index).value())
                .toArray();
        List<ChangePoint> changes = new ArrayList<>();
        for (MeanShift shift : new ChangePointDetector(options.changePoints()).detect(values)) {
            int index = counted[shift.index()];
            changes.add(new ChangePoint(
                    index,
                    points.get(index).run(),
                    points.get(counted[shift.index() - 1]).run(),
                    new MeanShift(index, shift.before(), shift.after(), shift.pValue())));
        }
        return changes;
    }

    private static List<Level> levels(
            List<TrendPoint> points, int[] counted, List<ChangePoint> changes, TrendOptions options) {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level <= changes.size() && counted.length > 0; level++) {
            int from = level == 0 ? 0 : changes.get(level - 1).index();
            int to =
                    level == changes.size() ? points.size() : changes.get(level).index();
            int[] indexes = IntStream.of(counted)
                    .filter(index -> index >= from && index < to)
                    .toArray();
            levels.add(new Level(points, indexes, options.confidence()));
        }
        return levels;
    }

    /// A series without a change and without a sure slope is stable whatever its noise.
    private static TrendDirection direction(List<Level> levels, Direction better, TrendOptions options) {
        double begin = levels.getFirst().begin();
        double end = levels.getLast().end();
        double floor = Math.max(options.changePoints().floor(), options.threshold() * Math.abs(begin));
        boolean moves = levels.size() > 1 || levels.getFirst().moves();
        if (!moves || Math.abs(end - begin) < floor || begin == end) {
            return TrendDirection.STABLE;
        }
        return switch (better) {
            case NEITHER -> TrendDirection.MOVING;
            case LOWER -> end < begin ? TrendDirection.IMPROVING : TrendDirection.DEGRADING;
            case HIGHER -> end > begin ? TrendDirection.IMPROVING : TrendDirection.DEGRADING;
        };
    }
}
