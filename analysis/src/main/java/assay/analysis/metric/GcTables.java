package assay.analysis.metric;

import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tables of garbage collections.
final class GcTables {
    private static final int MOST_ROWS = 10_000;

    private GcTables() {}

    /// One row per collection, as they began; of too many those with the longest pauses.
    static TableBuilder collections(RecordingFacts facts, Collection<GarbageCollection> collections) {
        TableBuilder table = new TableBuilder(
                "at", "duration", "gcId", "collector", "cause", "pauses", "longest pause", "used before", "used after");
        collections.stream()
                .filter(gc -> gc.told)
                .sorted(Comparator.comparingDouble((GarbageCollection gc) -> -gc.longestPause))
                .limit(MOST_ROWS)
                .sorted(Comparator.comparingLong(gc -> gc.startNanos))
                .forEach(gc -> table.row()
                        .number(gc.startNanos - facts.startNanos(), Unit.NANOSECONDS)
                        .number(gc.durationNanos, Unit.NANOSECONDS)
                        .number(gc.gcId, Unit.NONE)
                        .text(gc.collector)
                        .text(gc.cause)
                        .number(gc.sumOfPauses, Unit.NANOSECONDS)
                        .number(gc.longestPause, Unit.NANOSECONDS)
                        .number(gc.usedBefore, Unit.BYTES)
                        .number(gc.usedAfter, Unit.BYTES));
        return table;
    }

    private static final class Group {
        private final Distribution longest = new Distribution();
        private double sum;
    }

    /// Collections and their pauses by a text of theirs.
    static TableBuilder by(
            String column,
            Iterable<GarbageCollection> collections,
            Function<GarbageCollection, @Nullable String> text) {
        Map<String, Group> groups = new TreeMap<>();
        for (GarbageCollection gc : collections) {
            String word = text.apply(gc);
            if (gc.told && word != null) {
                Group group = groups.computeIfAbsent(word, added -> new Group());
                group.longest.add(gc.longestPause);
                group.sum += gc.sumOfPauses;
            }
        }
        TableBuilder table = new TableBuilder(column, "count", "pauses", "p50", "p99", "longest pause");
        List<Map.Entry<String, Group>> biggest = groups.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().sum))
                .toList();
        biggest.forEach(entry -> table.row()
                .text(entry.getKey())
                .number(entry.getValue().longest.count(), Unit.COUNT)
                .number(entry.getValue().sum, Unit.NANOSECONDS)
                .number(entry.getValue().longest.percentile(50), Unit.NANOSECONDS)
                .number(entry.getValue().longest.percentile(99), Unit.NANOSECONDS)
                .number(entry.getValue().longest.greatest(), Unit.NANOSECONDS));
        return table;
    }
}
