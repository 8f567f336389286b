package assay.app.recording.overview;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.app.recording.data.RunData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What an overview needs of what was measured in a run, read once.
///
/// @param measured whether metrics are kept of the run at all
record OverviewData(
        boolean measured, Map<String, Metric> metrics, Map<String, Series> series, Map<String, FactTable> tables) {
    static final List<String> IO =
            List.of("io.file.read", "io.file.write", "io.file.force", "io.socket.read", "io.socket.write");

    private static final List<String> SERIES = List.of(
            "cpu.jvm.user",
            "cpu.jvm.system",
            "heap.used",
            "gc.pause",
            "alloc.rate",
            "thread.live",
            "lock.enter.time.share",
            "lock.park.time.share",
            "exceptions.rate",
            "exceptions.thrown",
            "vm.operation.time.share");
    private static final List<String> TABLES = List.of("gc.collections", "recording.settings");

    /// Reads it, one series after the other, so that nothing else is read.
    static OverviewData read(RunData data, Cancellation cancellation) {
        if (!data.measured()) {
            return new OverviewData(false, Map.of(), Map.of(), Map.of());
        }
        Map<String, Metric> metrics = new HashMap<>();
        data.metrics().forEach(metric -> metrics.put(metric.name(), metric));
        Map<String, Series> series = new HashMap<>();
        for (String name : SERIES) {
            cancellation.check();
            data.series(name).filter(each -> each.size() > 0).ifPresent(each -> series.put(name, each));
        }
        for (String name : IO) {
            cancellation.check();
            String share = name + ".time.share";
            data.series(share).filter(each -> each.size() > 0).ifPresent(each -> series.put(share, each));
        }
        Map<String, FactTable> tables = new HashMap<>();
        TABLES.forEach(name -> data.table(name).ifPresent(table -> tables.put(name, table)));
        return new OverviewData(true, Map.copyOf(metrics), Map.copyOf(series), Map.copyOf(tables));
    }

    OptionalDouble value(String metric) {
        Metric found = metrics.get(metric);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found.value());
    }

    /// The value of a metric; 0 if it was not measured.
    double valueOrZero(String metric) {
        return value(metric).orElse(0);
    }

    boolean has(String metric) {
        return metrics.containsKey(metric);
    }

    Optional<Series> seriesOf(String name) {
        return Optional.ofNullable(series.get(name));
    }

    /// What a setting of an event type was; empty if the recording does not tell.
    Optional<String> setting(String event, String setting) {
        FactTable settings = tables.get("recording.settings");
        if (settings == null) {
            return Optional.empty();
        }
        List<String> events = texts(settings, 0);
        List<String> names = texts(settings, 1);
        for (int row = 0; row < settings.rows(); row++) {
            if (events.get(row).equals(event) && names.get(row).equals(setting)) {
                return Optional.of(texts(settings, 2).get(row));
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(FactTable table, int column) {
        return table.columns().get(column) instanceof FactTable.Texts texts ? texts.values() : List.of();
    }

    /// A column of numbers of a table; empty if there is none of that name.
    List<Double> numbers(String table, String column) {
        FactTable found = tables.get(table);
        return found == null
                ? List.of()
                : found.columns().stream()
                        .filter(each -> each.name().equals(column))
                        .filter(FactTable.Numbers.class::isInstance)
                        .map(each -> ((FactTable.Numbers) each).values())
                        .findFirst()
                        .orElse(List.of());
    }
}
