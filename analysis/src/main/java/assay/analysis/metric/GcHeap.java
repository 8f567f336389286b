package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The heap before and after each collection, by `jdk.GCHeapSummary`.
final class GcHeap {
    private final List<Reading> readings = new ArrayList<>();

    private record Reading(long run, long nanos, boolean after, double used, double committed) {}

    void add(long run, long nanos, boolean after, double used, double committed) {
        readings.add(new Reading(run, nanos, after, used, committed));
    }

    void addTo(MeasurementsBuilder found) {
        if (readings.isEmpty()) {
            return;
        }
        readings.sort(Comparator.comparingLong(Reading::nanos));
        Distribution before = new Distribution();
        Distribution after = new Distribution();
        Distribution committed = new Distribution();
        Points used = new Points();
        Points size = new Points();
        for (Reading reading : readings) {
            (reading.after() ? after : before).add(reading.used());
            committed.add(reading.committed());
            used.add(reading.nanos(), reading.used());
            size.add(reading.nanos(), reading.committed());
        }
        found.metric("heap.used.before.max", before.greatest(), Unit.BYTES, Direction.LOWER);
        found.metric("heap.used.after.mean", after.mean(), Unit.BYTES, Direction.LOWER);
        found.metric("heap.used.after.max", after.greatest(), Unit.BYTES, Direction.LOWER);
        found.metric("heap.committed.max", committed.greatest(), Unit.BYTES, Direction.LOWER);
        found.metric("heap.liveset.floor", floor(found.facts()), Unit.BYTES, Direction.LOWER);
        found.series(used.series("heap.used", Unit.BYTES, Direction.LOWER));
        if (committed.count() > 0) {
            found.series(size.series("heap.committed", Unit.BYTES, Direction.LOWER));
        }
        addFlow(found);
    }

    /// The least that any collection in the second half of the run left, when start-up is over; if there was none, in
    /// the whole run.
    private double floor(RecordingFacts facts) {
        long middle = facts.startNanos() + facts.durationNanos() / 2;
        double late = least(middle);
        return Double.isNaN(late) ? least(Long.MIN_VALUE) : late;
    }

    private double least(long fromNanos) {
        return readings.stream()
                .filter(reading -> reading.after() && reading.nanos() >= fromNanos)
                .mapToDouble(Reading::used)
                .min()
                .orElse(Double.NaN);
    }

    /// What was freed in collections and allocated between them.
    private void addFlow(MeasurementsBuilder found) {
        Map<Long, Reading> lastOfRun = new HashMap<>();
        double freed = 0;
        double allocated = 0;
        for (Reading reading : readings) {
            Reading last = lastOfRun.put(reading.run(), reading);
            if (last != null && reading.after() && !last.after()) {
                freed += Math.max(0, last.used() - reading.used());
            } else if (last != null && !reading.after() && last.after()) {
                allocated += Math.max(0, reading.used() - last.used());
            }
        }
        found.metric("gc.freed.bytes", freed, Unit.BYTES, Direction.NEITHER);
        found.rate("heap.growth.rate", allocated, Unit.BYTES_PER_SECOND, Direction.LOWER);
    }
}
