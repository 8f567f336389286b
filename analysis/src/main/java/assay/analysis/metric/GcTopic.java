package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Garbage collections: `jdk.GarbageCollection` for their number, cause and collector, `jdk.GCPhasePause` for their
/// pauses (all collectors have them, the concurrent ones several), the heap summaries for what was in use before and
/// after. Where no phase was recorded, the pauses are those that the collections themselves sum up.
final class GcTopic extends RowTopic {
    private static final Set<String> EVENTS = Set.of(
            "jdk.GarbageCollection",
            "jdk.GCPhasePause",
            "jdk.GCPhasePauseLevel1",
            "jdk.GCHeapSummary",
            "jdk.G1HeapSummary",
            "jdk.PSHeapSummary",
            "jdk.GCCPUTime");
    private static final Set<String> FULL = Set.of("G1Full", "SerialOld", "ParallelOld", "PSMarkSweep", "ParallelFull");

    private final Map<GarbageCollection.Id, GarbageCollection> collections = new LinkedHashMap<>();
    private final GcPauses pauses = new GcPauses();
    private final GcHeap heap = new GcHeap();
    private double userNanos = Double.NaN;
    private double systemNanos = Double.NaN;

    GcTopic(ChunkTexts texts) {
        super(texts);
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    void take(EventRow row) throws Damage {
        GarbageCollection.Id id = new GarbageCollection.Id(row.run(), row.raw("gcId"));
        GarbageCollection collection = collections.computeIfAbsent(id, GarbageCollection::new);
        switch (row.event()) {
            case "jdk.GarbageCollection" -> take(row, collection);
            case "jdk.GCPhasePause" -> pauses.add(collection, row.startNanos(), row.durationNanos(), row.text("name"));
            case "jdk.GCPhasePauseLevel1" -> collection.phase(row.text("name"), row.durationNanos());
            case "jdk.GCHeapSummary" -> takeHeap(row, collection);
            case "jdk.G1HeapSummary" -> {
                takeOld(row, collection, row.number("oldGenUsedSize"));
                takeYoung(row, collection);
            }
            case "jdk.PSHeapSummary" -> takeOld(row, collection, row.number("oldObjectSpace.used"));
            default -> {
                userNanos = plus(userNanos, row.number("userTime"));
                systemNanos = plus(systemNanos, row.number("systemTime"));
            }
        }
    }

    private static double plus(double sum, double added) {
        return Double.isNaN(sum) ? added : sum + added;
    }

    private static void take(EventRow row, GarbageCollection collection) throws Damage {
        collection.told = true;
        collection.startNanos = row.startNanos();
        collection.durationNanos = row.durationNanos();
        collection.collector = row.text("name");
        collection.cause = row.text("cause");
        collection.sumOfPauses = Math.floor(row.number("sumOfPauses"));
        collection.longestPause = Math.floor(row.number("longestPause"));
    }

    private void takeHeap(EventRow row, GarbageCollection collection) throws Damage {
        boolean after = after(row.text("when"));
        double used = row.number("heapUsed");
        if (after) {
            collection.usedAfter = used;
        } else {
            collection.usedBefore = used;
        }
        heap.add(row.run(), row.startNanos(), after, used, row.number("heapSpace.committedSize"));
    }

    private static boolean after(@Nullable String when) {
        return when != null && when.startsWith("After");
    }

    private static void takeYoung(EventRow row, GarbageCollection collection) throws Damage {
        double used = row.number("edenUsedSize") + row.number("survivorUsedSize");
        if (after(row.text("when"))) {
            collection.youngAfter = used;
        } else {
            collection.youngBefore = used;
        }
    }

    private static void takeOld(EventRow row, GarbageCollection collection, double used) throws Damage {
        if (after(row.text("when"))) {
            collection.oldAfter = used;
        } else {
            collection.oldBefore = used;
        }
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        long told = collections.values().stream().filter(gc -> gc.told).count();
        if (told > 0) {
            addCounts(found, told);
        }
        pauses.addTo(found, collections.values());
        heap.addTo(found);
        addPromotion(found);
        found.metric("gc.cpu.user", userNanos, Unit.NANOSECONDS, Direction.LOWER);
        found.metric("gc.cpu.system", systemNanos, Unit.NANOSECONDS, Direction.LOWER);
        found.thresholds("gc.pause", Set.of("jdk.GCPhasePause"));
        found.table("gc.collections", GcTables.collections(found.facts(), collections.values()));
        found.table("gc.causes", GcTables.by("cause", collections.values(), gc -> gc.cause));
        found.table("gc.collectors", GcTables.by("collector", collections.values(), gc -> gc.collector));
    }

    private void addCounts(MeasurementsBuilder found, long told) {
        found.metric("gc.count", told, Unit.COUNT, Direction.LOWER);
        found.rate("gc.rate", told, Unit.PER_SECOND, Direction.LOWER);
        found.metric(
                "gc.full.count",
                count(gc -> gc.collector != null && FULL.contains(gc.collector)),
                Unit.COUNT,
                Direction.LOWER);
        found.metric("gc.explicit.count", count(gc -> "System.gc()".equals(gc.cause)), Unit.COUNT, Direction.LOWER);
        if (count(gc -> gc.collector != null && gc.collector.startsWith("G1")) > 0) {
            found.metric(
                    "gc.humongous.count",
                    count(gc -> "G1 Humongous Allocation".equals(gc.cause)),
                    Unit.COUNT,
                    Direction.LOWER);
        }
    }

    private long count(Predicate<GarbageCollection> which) {
        return collections.values().stream().filter(gc -> gc.told).filter(which).count();
    }

    private void addPromotion(MeasurementsBuilder found) {
        double[] promoted = collections.values().stream()
                .mapToDouble(GarbageCollection::promoted)
                .filter(Double::isFinite)
                .toArray();
        if (promoted.length > 0) {
            double sum = Arrays.stream(promoted).sum();
            found.metric("gc.promoted.bytes", sum, Unit.BYTES, Direction.LOWER);
            found.rate("gc.promoted.rate", sum, Unit.BYTES_PER_SECOND, Direction.LOWER);
        }
    }
}
