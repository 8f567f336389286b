package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a gauge showed over time: the readings as they are, thinned out above some thousands so that of each few
/// neighbours the least and the greatest stay.
final class Points {
    private static final int MOST = 8000;
    private static final int GROUP = 4;

    private record Point(long nanos, double value) {}

    private List<Point> points = new ArrayList<>();
    private @Nullable Point earliest;
    private @Nullable Point latest;

    void add(long nanos, double value) {
        Point point = new Point(nanos, value);
        earliest = earliest == null || nanos < earliest.nanos() ? point : earliest;
        latest = latest == null || nanos >= latest.nanos() ? point : latest;
        points.add(point);
        if (points.size() >= MOST) {
            thin();
        }
    }

    private List<Point> inOrder() {
        points.sort(Comparator.comparingLong(Point::nanos));
        return points;
    }

    private void thin() {
        List<Point> all = inOrder();
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i += GROUP) {
            List<Point> group = all.subList(i, Math.min(i + GROUP, all.size()));
            Point least =
                    group.stream().min(Comparator.comparingDouble(Point::value)).orElseThrow();
            Point greatest =
                    group.stream().max(Comparator.comparingDouble(Point::value)).orElseThrow();
            group.stream()
                    .filter(point -> point.equals(least) || point.equals(greatest))
                    .forEach(kept::add);
        }
        points = kept;
    }

    /// First to last reading in time.
    Series series(String name, Unit unit, Direction better) {
        List<Point> all = inOrder();
        return new Series(
                name,
                unit,
                better,
                all.stream().mapToLong(Point::nanos).toArray(),
                all.stream().mapToDouble(Point::value).toArray());
    }

    /// The latest reading minus the earliest; NaN without any.
    double increase() {
        return earliest == null || latest == null ? Double.NaN : latest.value() - earliest.value();
    }

    /// The latest reading; NaN without any.
    double last() {
        return latest == null ? Double.NaN : latest.value();
    }
}
