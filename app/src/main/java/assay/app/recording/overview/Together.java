package assay.app.recording.overview;

import assay.analysis.model.Series;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The sum of several series over time: of readings that were taken at the same times, or of amounts that hold until
/// the next one.
final class Together {
    private Together() {}

    /// Sums readings where all were taken; empty if there is no series.
    static Optional<Series> readings(String name, List<Series> parts) {
        TreeMap<Long, Double> sums = new TreeMap<>();
        TreeMap<Long, Integer> counts = new TreeMap<>();
        for (Series part : parts) {
            for (int i = 0; i < part.size(); i++) {
                sums.merge(part.timeNanos()[i], part.values()[i], Double::sum);
                counts.merge(part.timeNanos()[i], 1, Integer::sum);
            }
        }
        counts.forEach((time, count) -> {
            if (count < parts.size()) {
                sums.remove(time);
            }
        });
        return parts.isEmpty() ? Optional.empty() : Optional.of(series(name, parts.getFirst(), sums));
    }

    /// Sums amounts; where one begins later or ends earlier it counts as nothing. Empty if there is no series.
    static Optional<Series> amounts(String name, List<Series> parts) {
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        TreeSet<Long> times = new TreeSet<>();
        parts.forEach(part -> {
            for (long time : part.timeNanos()) {
                times.add(time);
            }
        });
        TreeMap<Long, Double> sums = new TreeMap<>();
        times.forEach(time -> sums.put(time, 0.0));
        for (Series part : parts) {
            int at = -1;
            for (long time : times) {
                while (at + 1 < part.size() && part.timeNanos()[at + 1] <= time) {
                    at++;
                }
                if (at >= 0) {
                    sums.merge(time, part.values()[at], Double::sum);
                }
            }
        }
        return Optional.of(series(name, parts.getFirst(), sums));
    }

    private static Series series(String name, Series like, SortedMap<Long, Double> sums) {
        return new Series(
                name,
                like.unit(),
                like.better(),
                sums.keySet().stream().mapToLong(Long::longValue).toArray(),
                sums.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
