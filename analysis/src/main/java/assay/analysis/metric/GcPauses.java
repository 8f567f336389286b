package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pauses that garbage collections caused.
final class GcPauses {
    private static final int MOST_ROWS = 10_000;

    private final List<Pause> pauses = new ArrayList<>();

    private record Pause(
            GarbageCollection collection,
            long startNanos,
            long nanos,
            @Nullable String name) {}

    void add(GarbageCollection collection, long startNanos, long nanos, @Nullable String name) {
        pauses.add(new Pause(collection, startNanos, nanos, name));
    }

    void addTo(MeasurementsBuilder found, Iterable<GarbageCollection> collections) {
        if (pauses.isEmpty()) {
            addSummed(found, collections);
            return;
        }
        Distribution nanos = new Distribution();
        Overview over = new Overview();
        for (Pause pause : pauses) {
            nanos.add(pause.nanos());
            over.add(pause.startNanos(), (double) pause.nanos());
        }
        addMetrics(found, nanos, nanos.sum());
        over.addTo(found);
        addTable(found);
    }

    /// Of each collection only the sum of its pauses and the longest are known.
    private static void addSummed(MeasurementsBuilder found, Iterable<GarbageCollection> collections) {
        Distribution longest = new Distribution();
        Overview over = new Overview();
        double sum = 0;
        for (GarbageCollection collection : collections) {
            if (collection.told && collection.sumOfPauses > 0) {
                longest.add(collection.longestPause);
                sum += collection.sumOfPauses;
                over.add(collection.startNanos, collection.sumOfPauses);
            }
        }
        if (longest.count() > 0) {
            addMetrics(found, longest, sum);
            over.addTo(found);
        }
    }

    private static void addMetrics(MeasurementsBuilder found, Distribution nanos, double sum) {
        found.metric("gc.pause.count", nanos.count(), Unit.COUNT, Direction.LOWER);
        found.latency("gc.pause", nanos, sum, Direction.LOWER);
    }

    /// The pauses over time.
    private static final class Overview {
        private final TimeBins bins = new TimeBins(1);
        private final Points points = new Points();

        void add(long at, double nanos) {
            bins.add(bins.binOf(at), 0, nanos);
            points.add(at, nanos);
        }

        void addTo(MeasurementsBuilder found) {
            found.shareOverTime("gc.pause.time.share", Direction.LOWER, bins, 0);
            found.series(points.series("gc.pause", Unit.NANOSECONDS, Direction.LOWER));
        }
    }

    private void addTable(MeasurementsBuilder found) {
        long start = found.facts().startNanos();
        TableBuilder table = new TableBuilder(
                "at", "duration", "pause", "cause", "collector", "gcId", "longest phase", "phase time");
        pauses.stream()
                .sorted(Comparator.comparingLong(Pause::nanos).reversed())
                .limit(MOST_ROWS)
                .sorted(Comparator.comparingLong(Pause::startNanos))
                .forEach(pause -> {
                    GarbageCollection gc = pause.collection();
                    table.row()
                            .number(pause.startNanos() - start, Unit.NANOSECONDS)
                            .number(pause.nanos(), Unit.NANOSECONDS)
                            .text(pause.name())
                            .text(gc.cause)
                            .text(gc.collector)
                            .number(gc.gcId, Unit.NONE)
                            .text(gc.longestPhase)
                            .number(
                                    gc.longestPhase == null ? Double.NaN : (double) gc.longestPhaseNanos,
                                    Unit.NANOSECONDS);
                });
        found.table("gc.pauses", table);
    }
}
