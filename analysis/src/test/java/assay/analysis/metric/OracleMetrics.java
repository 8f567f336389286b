package assay.analysis.metric;

import assay.analysis.metric.OracleFigures.Sum;
import assay.analysis.model.EventNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/// All metrics of a recording, worked out from its events as `jdk.jfr.consumer` reads them one by one. A metric that
/// is not here has no independent check.
final class OracleMetrics {
    private final Map<String, Double> expected = new TreeMap<>();
    private final double nanos;
    private final long middleNanos;
    private final Map<String, OracleNumbers> numbers = new HashMap<>();
    private final Map<String, Set<String>> roundKeys = new HashMap<>();
    private final Map<String, Long> roundNanos = new HashMap<>();
    private final Map<String, Double> roundSum = new HashMap<>();
    private final Map<Long, Map<String, Double>> collections = new TreeMap<>();
    private final List<RecordedEvent> heap = new ArrayList<>();
    private final OracleNumbers longestPauses = new OracleNumbers();
    private final OracleNumbers pauses = new OracleNumbers();
    private final Set<String> customTypes;
    private final Map<String, Integer> fulls = new HashMap<>();
    private boolean g1;
    private double samples;
    private double truncated;

    private OracleMetrics(long startNanos, long durationNanos, Set<String> customTypes) {
        this.nanos = durationNanos;
        this.middleNanos = startNanos + durationNanos / 2;
        this.customTypes = customTypes;
    }

    /// @param customTypes current names of the event types that are measured by their shape
    static Map<String, Double> of(Path file, long startNanos, long durationNanos, Set<String> customTypes)
            throws IOException {
        OracleMetrics metrics = new OracleMetrics(startNanos, durationNanos, customTypes);
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                metrics.take(recording.readEvent());
            }
        }
        metrics.addAll(OracleFigures.of(file));
        return metrics.expected;
    }

    private OracleNumbers numbers(String name) {
        return numbers.computeIfAbsent(name, added -> new OracleNumbers());
    }

    private void take(RecordedEvent event) {
        String name = EventNames.current(event.getEventType().getName());
        long at = OracleNumbers.nanos(event);
        for (Gauge gauge : Gauges.ALL) {
            if (gauge.event().equals(name)) {
                numbers(gauge.name()).add(at, OracleNumbers.of(event, event.getFields(), gauge.field()));
            }
        }
        for (SummedGauge summed : SummedGauge.ALL) {
            if (summed.gauge().event().equals(name)) {
                takeRound(summed, event, at);
            }
        }
        if (customTypes.contains(name)) {
            takeCustom("event." + name, event, at);
        }
        takeCollection(name, event, at);
        takeStack(event);
    }

    private void takeRound(SummedGauge summed, RecordedEvent event, long at) {
        Gauge gauge = summed.gauge();
        if (!gauge.field().isEmpty() && !event.hasField(gauge.field())) {
            return;
        }
        String key = OracleFigures.text(event, summed.key());
        Set<String> keys = roundKeys.computeIfAbsent(gauge.name(), added -> new HashSet<>());
        if (at - roundNanos.getOrDefault(gauge.name(), at) > 100_000_000 || keys.contains(key)) {
            closeRound(gauge.name());
        }
        keys.add(key);
        double part = gauge.field().isEmpty() ? 1 : (double) event.getLong(gauge.field());
        for (String less : summed.less()) {
            part -= event.getLong(less);
        }
        roundSum.merge(gauge.name(), part, Double::sum);
        roundNanos.put(gauge.name(), at);
    }

    private void closeRound(String name) {
        Double sum = roundSum.remove(name);
        if (sum != null) {
            numbers(name).add(roundNanos.getOrDefault(name, 0L), sum);
            roundKeys.getOrDefault(name, new HashSet<>()).clear();
        }
    }

    private void takeCustom(String name, RecordedEvent event, long at) {
        numbers(name).add(at, event.getDuration().toNanos());
        for (ValueDescriptor field : event.getFields()) {
            if (OracleNumbers.numeric(field)) {
                numbers(name + '.' + field.getName())
                        .add(at, OracleNumbers.of(event, event.getFields(), field.getName()));
            }
        }
        if (!event.hasField("duration")) {
            numbers.remove(name);
        }
        expected.merge(name + ".count", 1.0, Double::sum);
    }

    private Map<String, Double> collection(RecordedEvent event) {
        return collections.computeIfAbsent(event.getLong("gcId"), added -> new HashMap<>());
    }

    private void takeCollection(String name, RecordedEvent event, long at) {
        switch (name) {
            case "jdk.GCPhasePause" -> pauses.add(at, event.getDuration().toNanos());
            case "jdk.GarbageCollection" -> takeCause(event, at);
            case "jdk.GCHeapSummary" -> {
                heap.add(event);
                collection(event).put("heap " + event.getString("when"), (double) event.getLong("heapUsed"));
            }
            case "jdk.G1HeapSummary" -> takeOld(event);
            case "jdk.PSHeapSummary" -> {
                RecordedObject old = event.getValue("oldObjectSpace");
                collection(event).put(event.getString("when"), (double) old.getLong("used"));
            }
            case "jdk.GCCPUTime" -> {
                expected.merge(
                        "gc.cpu.user", (double) event.getDuration("userTime").toNanos(), Double::sum);
                expected.merge(
                        "gc.cpu.system",
                        (double) event.getDuration("systemTime").toNanos(),
                        Double::sum);
            }
            default -> {}
        }
    }

    /// Without a figure of its own the old generation is what is neither eden nor survivor space.
    private void takeOld(RecordedEvent event) {
        String when = event.getString("when");
        if (event.hasField("oldGenUsedSize")) {
            collection(event).put(when, (double) event.getLong("oldGenUsedSize"));
        } else {
            long young = event.getLong("edenUsedSize") + event.getLong("survivorUsedSize");
            collection(event).put("young " + when, (double) young);
        }
    }

    private static double old(Map<String, Double> collection, String when) {
        return collection.containsKey(when)
                ? collection.get(when)
                : Math.max(
                        0,
                        collection.getOrDefault("heap " + when, Double.NaN)
                                - collection.getOrDefault("young " + when, Double.NaN));
    }

    private void takeCause(RecordedEvent event, long at) {
        long sum = event.getDuration("sumOfPauses").toNanos();
        if (sum > 0) {
            longestPauses.add(at, event.getDuration("longestPause").toNanos());
        }
        String collector = event.getString("name");
        String cause = event.getString("cause");
        g1 |= collector.startsWith("G1");
        boolean full = List.of("G1Full", "SerialOld", "ParallelOld", "PSMarkSweep", "ParallelFull")
                .contains(collector);
        fulls.merge("gc.full.count", full ? 1 : 0, Integer::sum);
        fulls.merge("gc.explicit.count", cause.equals("System.gc()") ? 1 : 0, Integer::sum);
        fulls.merge("gc.humongous.count", cause.equals("G1 Humongous Allocation") ? 1 : 0, Integer::sum);
    }

    private void takeStack(RecordedEvent event) {
        RecordedStackTrace stack = event.getStackTrace();
        if (stack != null && !stack.getFrames().isEmpty()) {
            boolean several = event.getEventType().getName().equals("profiler.WallClockSample");
            double weight = several && event.hasField("samples") ? (double) event.getLong("samples") : 1;
            samples += weight;
            truncated += stack.isTruncated() ? weight : 0;
        }
    }

    private void addAll(OracleFigures figures) {
        Measures.ALL.forEach(measure -> addMeasure(figures, measure));
        Gauges.ALL.forEach(this::addGauge);
        SummedGauge.ALL.forEach(summed -> {
            closeRound(summed.gauge().name());
            addGauge(summed.gauge());
        });
        customTypes.forEach(type -> addCustom("event." + type));
        addCollections(figures);
        addHeap();
        Sum allocated = figures.allocations.get(figures.allocationKind());
        if (allocated != null) {
            put("alloc.total", allocated.amount);
            putRate("alloc.rate", allocated.amount);
            put("alloc.events", allocated.count);
        }
        if (samples > 0) {
            put("stack.truncated.count", truncated);
            put("stack.truncated.share", truncated / samples);
        }
    }

    private void put(String name, double value) {
        expected.put(name, value);
    }

    private void put(String name, long value) {
        put(name, (double) value);
    }

    private void putRate(String name, long amount) {
        putRate(name, (double) amount);
    }

    private void putRate(String name, double amount) {
        put(name, amount * 1e9 / nanos);
    }

    private void putLatency(String name, OracleNumbers durations, double total) {
        put(name + ".total", total);
        put(name + ".time.share", total / nanos);
        for (int percent : List.of(50, 95, 99)) {
            put(name + ".p" + percent, durations.percentile(percent));
        }
        put(name + ".max", durations.max());
    }

    private void addMeasure(OracleFigures figures, Measure measure) {
        Sum sum = figures.measures.get(measure.name());
        if (sum == null) {
            return;
        }
        put(measure.name() + ".count", sum.count);
        putRate(measure.name() + ".rate", sum.count);
        if (measure.timed()) {
            OracleNumbers durations = new OracleNumbers();
            sum.nanos.forEach(duration -> durations.add(0, duration));
            putLatency(measure.name(), durations, durations.sum());
        }
        put(measure.name() + ".bytes", sum.amount);
        putRate(measure.name() + ".bytes.rate", sum.amount);
        put(measure.name() + ".amount", sum.amount);
    }

    private void addGauge(Gauge gauge) {
        OracleNumbers readings = numbers(gauge.name());
        if (readings.count() > 0) {
            for (Gauge.What what : gauge.what()) {
                put(gauge.name() + '.' + what.name().toLowerCase(Locale.ROOT), readings.figure(what));
            }
            put(gauge.name() + ".share", readings.increase() / nanos);
        }
    }

    private void addCustom(String name) {
        putRate(name + ".rate", expected.getOrDefault(name + ".count", 0.0));
        numbers.forEach((field, values) -> {
            if (field.equals(name) && values.count() > 0) {
                putLatency(name, values, values.sum());
            } else if (field.startsWith(name + '.') && values.count() > 0) {
                put(field + ".sum", values.sum());
                put(field + ".mean", values.mean());
                put(field + ".min", values.min());
                put(field + ".max", values.max());
                put(field + ".p99", values.percentile(99));
            }
        });
    }

    private void addCollections(OracleFigures figures) {
        Sum all = figures.measures.get("gc");
        if (all != null) {
            put("gc.count", all.count);
            putRate("gc.rate", all.count);
            fulls.forEach((name, count) -> put(name, count));
            if (!g1) {
                expected.remove("gc.humongous.count");
            }
        }
        OracleNumbers told = pauses.count() > 0 ? pauses : longestPauses;
        if (told.count() > 0) {
            put("gc.pause.count", told.count());
            double summed =
                    (double) figures.summedPauses.stream().mapToLong(v -> v).sum();
            putLatency("gc.pause", told, pauses.count() > 0 ? pauses.sum() : summed);
        }
        double promoted = 0;
        boolean grown = false;
        for (Map<String, Double> old : collections.values()) {
            double growth = old(old, "After GC") - old(old, "Before GC");
            if (!Double.isNaN(growth)) {
                promoted += Math.max(0, growth);
                grown = true;
            }
        }
        if (grown) {
            put("gc.promoted.bytes", promoted);
            putRate("gc.promoted.rate", promoted);
        }
    }

    private static boolean after(RecordedEvent summary) {
        return summary.getString("when").equals("After GC");
    }

    private void addHeap() {
        if (heap.isEmpty()) {
            return;
        }
        OracleNumbers before = new OracleNumbers();
        OracleNumbers after = new OracleNumbers();
        OracleNumbers late = new OracleNumbers();
        OracleNumbers committed = new OracleNumbers();
        for (RecordedEvent summary : heap) {
            long at = OracleNumbers.nanos(summary);
            (after(summary) ? after : before).add(at, summary.getLong("heapUsed"));
            if (after(summary) && at >= middleNanos) {
                late.add(at, summary.getLong("heapUsed"));
            }
            RecordedObject space = summary.getValue("heapSpace");
            if (space != null) {
                committed.add(at, space.getLong("committedSize"));
            }
        }
        put("heap.used.before.max", before.max());
        put("heap.used.after.max", after.max());
        put("heap.used.after.mean", after.mean());
        put("heap.committed.max", committed.max());
        put("heap.liveset.floor", late.count() > 0 ? late.min() : after.min());
        addFlow();
    }

    /// What collections freed and what was allocated from one to the next.
    private void addFlow() {
        heap.sort((one, other) -> one.getStartTime().compareTo(other.getStartTime()));
        double freed = 0;
        double allocated = 0;
        for (int i = 1; i < heap.size(); i++) {
            double grown =
                    (double) heap.get(i).getLong("heapUsed") - heap.get(i - 1).getLong("heapUsed");
            if (after(heap.get(i)) && !after(heap.get(i - 1))) {
                freed += Math.max(0, -grown);
            } else if (!after(heap.get(i)) && after(heap.get(i - 1))) {
                allocated += Math.max(0, grown);
            }
        }
        put("gc.freed.bytes", freed);
        putRate("heap.growth.rate", allocated);
    }
}
