package assay.app.measure;

import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All that was measured in a run, by topic.
///
/// @param all in the order of the topics
public record Measures(List<Measure> all) {
    public Measures {
        all = List.copyOf(all);
    }

    /// Puts together what shares a name: a metric goes with the longest series that its name continues, or else with
    /// its neighbours; a table with what it is made of, if that was measured.
    public static Measures of(Measurements measurements) {
        Map<String, Series> series = measurements.series().stream()
                .collect(Collectors.toMap(Series::name, one -> one, (first, _) -> first, LinkedHashMap::new));
        Map<String, List<Metric>> metrics = new LinkedHashMap<>();
        for (Metric metric : measurements.metrics()) {
            String name = prefix(metric.name(), series.keySet()).orElseGet(() -> parent(metric.name()));
            metrics.computeIfAbsent(name, _ -> new ArrayList<>()).add(metric);
        }
        Map<String, List<FactTable>> tables = new LinkedHashMap<>();
        series.keySet().forEach(name -> metrics.computeIfAbsent(name, _ -> new ArrayList<>()));
        for (FactTable table : measurements.tables()) {
            String name = prefix(table.name(), metrics.keySet()).orElse(table.name());
            tables.computeIfAbsent(name, _ -> new ArrayList<>()).add(table);
        }
        tables.keySet().forEach(name -> metrics.computeIfAbsent(name, _ -> new ArrayList<>()));
        return new Measures(metrics.entrySet().stream()
                .map(entry -> new Measure(
                        entry.getKey(),
                        entry.getValue(),
                        series.get(entry.getKey()),
                        tables.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparing(Measure::topic))
                .toList());
    }

    /// The longest name that `name` is or continues.
    private static Optional<String> prefix(String name, Set<String> names) {
        for (String part = name; !part.isEmpty(); part = parent(part).equals(part) ? "" : parent(part)) {
            if (names.contains(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// Those of one topic.
    public List<Measure> of(Topic topic) {
        return all.stream().filter(measure -> measure.topic() == topic).toList();
    }

    /// Topics of which nothing was recorded although it could have been.
    public Set<Topic> absent() {
        Set<Topic> absent = EnumSet.allOf(Topic.class);
        absent.removeIf(topic -> topic.source().isEmpty());
        all.forEach(measure -> absent.remove(measure.topic()));
        return absent;
    }
}
