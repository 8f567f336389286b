package assay.analysis.metric;

import assay.analysis.model.EventNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Timespan;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedClassLoader;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/// What the events of a recording add up to as `jdk.jfr.consumer` reads them, one event after the other.
final class OracleFigures {
    private static final String IN_BUFFER = "jdk.ObjectAllocationInNewTLAB";
    private static final String OUTSIDE = "jdk.ObjectAllocationOutsideTLAB";
    private static final String SAMPLE = "jdk.ObjectAllocationSample";

    /// What happened: one measure, or one key of it.
    static final class Sum {
        final List<Long> nanos = new ArrayList<>();
        long count;
        long amount;

        void add(long added, long duration) {
            count++;
            amount += added;
            nanos.add(duration);
        }

        long total() {
            return nanos.stream().mapToLong(Long::longValue).sum();
        }

        long max() {
            return nanos.stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    final Map<String, Sum> measures = new TreeMap<>();
    final Map<String, Map<List<String>, Sum>> tables = new TreeMap<>();
    final Map<String, List<Double>> gauges = new TreeMap<>();
    final List<Long> phasePauses = new ArrayList<>();
    final List<Long> summedPauses = new ArrayList<>();
    final Map<String, Sum> allocations = new HashMap<>();
    final Map<String, Map<String, Long>> allocatedByClass = new HashMap<>();
    double usedAfterMax = Double.NaN;
    double usedBeforeMax = Double.NaN;

    static OracleFigures of(Path file) throws IOException {
        OracleFigures figures = new OracleFigures();
        Map<String, List<Measure>> wanted = new HashMap<>();
        Measures.ALL.forEach(measure -> measure.amounts()
                .keySet()
                .forEach(event ->
                        wanted.computeIfAbsent(event, e -> new ArrayList<>()).add(measure)));
        Map<String, List<Gauge>> gauges = Gauges.ALL.stream().collect(Collectors.groupingBy(Gauge::event));
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                String name = EventNames.current(event.getEventType().getName());
                wanted.getOrDefault(name, List.of()).forEach(measure -> figures.measure(measure, name, event));
                gauges.getOrDefault(name, List.of()).forEach(gauge -> figures.gauge(gauge, event));
                figures.collections(name, event);
                figures.allocations(name, event);
            }
        }
        return figures;
    }

    private void measure(Measure measure, String name, RecordedEvent event) {
        String field = measure.amounts().getOrDefault(name, "");
        long amount = event.hasField(field) ? Math.max(0, event.getLong(field)) : 0;
        long nanos = measure.timed() && event.hasField("duration")
                ? Math.max(0, event.getDuration().toNanos())
                : 0;
        measures.computeIfAbsent(measure.name(), m -> new Sum()).add(amount, nanos);
        for (Breakdown by : measure.breakdowns()) {
            if (by.fields().stream().allMatch(event::hasField)) {
                List<String> words =
                        by.fields().stream().map(key -> text(event, key)).toList();
                tables.computeIfAbsent(measure.name() + '.' + by.name(), t -> new HashMap<>())
                        .computeIfAbsent(words, w -> new Sum())
                        .add(amount, nanos);
            }
        }
    }

    static String text(RecordedObject event, String field) {
        Object value = event.getValue(field);
        if (value instanceof Long number && event.getValue(field) != null && field.equals("address")) {
            return "0x" + Long.toHexString(number);
        }
        return switch (value) {
            case null -> "";
            case RecordedClass type -> String.valueOf(ConstantTexts.className(type.getName()));
            case RecordedThread thread -> thread(thread);
            case RecordedMethod method -> className(method.getType()) + '.' + method.getName();
            case RecordedClassLoader loader -> loader(loader);
            default -> value.toString();
        };
    }

    private static String className(@Nullable RecordedClass type) {
        return type == null ? "" : String.valueOf(ConstantTexts.className(type.getName()));
    }

    private static String thread(RecordedThread thread) {
        String java = thread.getJavaName();
        String name = java == null || java.isEmpty() ? thread.getOSName() : java;
        return name == null || name.isEmpty() ? "#" + thread.getJavaThreadId() : name;
    }

    private static String loader(RecordedClassLoader loader) {
        String name = loader.getName();
        return name == null || name.isEmpty() ? className(loader.getType()) : name;
    }

    private void gauge(Gauge gauge, RecordedEvent event) {
        int dot = gauge.field().indexOf('.');
        RecordedObject object = dot < 0 ? event : event.getValue(gauge.field().substring(0, dot));
        String field = gauge.field().substring(dot + 1);
        if (object == null || !object.hasField(field)) {
            return;
        }
        boolean timespan = object == event
                && event.getEventType().getField(field) != null
                && event.getEventType().getField(field).getAnnotation(Timespan.class) != null;
        double value = timespan ? event.getDuration(field).toNanos() : object.getDouble(field);
        gauges.computeIfAbsent(gauge.name(), g -> new ArrayList<>()).add(value);
    }

    private void collections(String name, RecordedEvent event) {
        switch (name) {
            case "jdk.GCPhasePause" -> phasePauses.add(event.getDuration().toNanos());
            case "jdk.GarbageCollection" -> {
                summedPauses.add(event.getDuration("sumOfPauses").toNanos());
                measures.computeIfAbsent("gc", m -> new Sum()).add(0, 0);
            }
            case "jdk.GCHeapSummary" -> {
                double used = event.getLong("heapUsed");
                boolean after = "After GC".equals(event.getString("when"));
                usedAfterMax = after ? Math.max(used, zeroed(usedAfterMax)) : usedAfterMax;
                usedBeforeMax = after ? usedBeforeMax : Math.max(used, zeroed(usedBeforeMax));
            }
            default -> {}
        }
    }

    private static double zeroed(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private void allocations(String name, RecordedEvent event) {
        String field = switch (name) {
            case IN_BUFFER -> "tlabSize";
            case OUTSIDE -> "allocationSize";
            case SAMPLE -> "weight";
            default -> "";
        };
        if (!field.isEmpty()) {
            String kind = name.equals(SAMPLE) ? "samples" : "buffers";
            long bytes = event.getLong(field);
            allocations.computeIfAbsent(kind, k -> new Sum()).add(bytes, 0);
            allocatedByClass
                    .computeIfAbsent(kind, k -> new HashMap<>())
                    .merge(text(event, "objectClass"), bytes, Long::sum);
        }
    }

    /// Buffers where there are any, else samples: never both.
    String allocationKind() {
        return allocations.containsKey("buffers") ? "buffers" : "samples";
    }
}
