package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.model.Direction;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lines of Go's benchmarks put together by name and configuration. A line `key: value` holds until it is said
/// again; where the file says different values of a key that describes no machine, the key becomes a parameter,
/// so that measurements under different ones are not mixed.
final class GoResults {
    private static final String TIME = "ns/op";
    private static final Map<String, String> FACTS = Map.of(
            "goos", EnvironmentKeys.OPERATING_SYSTEM,
            "goarch", EnvironmentKeys.ARCHITECTURE,
            "cpu", EnvironmentKeys.CPU,
            "commit", EnvironmentKeys.COMMIT,
            "branch", EnvironmentKeys.BRANCH);
    private static final String PACKAGE = "pkg";

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> configured = new HashMap<>();
    private final Map<String, Direction> directions = new HashMap<>();

    private record Key(GoName name, SortedMap<String, String> configuration) {}

    private record Row(String first, String place, Map<String, GrowingDoubles> values) {}

    /// A line `Unit name key=value…`.
    void unit(String name, String properties) {
        for (String property : properties.split("\\s+")) {
            switch (property) {
                case "better=higher" -> directions.put(name, Direction.HIGHER);
                case "better=lower" -> directions.put(name, Direction.LOWER);
                default -> {} // others say how benchstat is to test
            }
        }
    }

    void add(
            GoName name,
            SortedMap<String, String> configuration,
            SortedMap<String, Double> values,
            String first,
            String place,
            FileDraft draft)
            throws TooMuchException {
        Key key = new Key(name, new TreeMap<>(configuration));
        configuration.forEach((fact, value) ->
                configured.computeIfAbsent(fact, _ -> new HashSet<>()).add(value));
        if (!rows.containsKey(key)) {
            draft.begin(rows.size());
            draft.take(100);
        }
        Row row = rows.computeIfAbsent(key, _ -> new Row(first, place, new LinkedHashMap<>()));
        values.forEach((unit, value) ->
                row.values.computeIfAbsent(unit, _ -> new GrowingDoubles()).add(value));
    }

    void addTo(FileDraft draft) throws IOException {
        for (Map.Entry<Key, Row> row : rows.entrySet()) {
            draft.add(benchmark(row.getKey(), row.getValue()), row.getValue().place);
        }
    }

    private BenchmarkDraft benchmark(Key key, Row row) {
        String main = row.values.containsKey(TIME) ? TIME : row.first;
        String inPackage = key.configuration.getOrDefault(PACKAGE, "");
        String name = (inPackage.isEmpty() ? "" : inPackage + ".") + key.name.base();
        RawForks forks = forks(row.values.get(main));
        String mode = mode(main);
        BenchmarkDraft benchmark = new BenchmarkDraft(name, mode, stated(main, Units.ofScore(main, mode)))
                .threads(key.name.threads())
                .forks(Replication.REPETITION, forks)
                .score(BenchmarkDraft.meanOf(forks));
        key.name.params().forEach(benchmark::param);
        configuration(key, benchmark);
        for (String unit : new TreeSet<>(row.values.keySet())) {
            if (!unit.equals(main)) {
                benchmark.secondary(unit, stated(unit, Units.ofSecondary(unit)), forks(row.values.get(unit)));
            }
        }
        return benchmark;
    }

    private void configuration(Key key, BenchmarkDraft benchmark) {
        key.configuration.forEach((fact, value) -> {
            boolean varies = configured.getOrDefault(fact, Set.of()).size() > 1;
            if (FACTS.containsKey(fact)) {
                benchmark.fact(FACTS.get(fact), value);
            } else if (varies && !fact.equals(PACKAGE) && !key.name.params().containsKey(fact)) {
                benchmark.param(fact, value);
            } else if (!fact.equals(PACKAGE)) {
                benchmark.setting(fact, value);
            }
        });
    }

    private static RawForks forks(@Nullable GrowingDoubles values) {
        return values == null ? RawForks.NONE : RawForks.ofSingles(values.toArray());
    }

    private static String mode(String unit) {
        return unit.endsWith("/op")
                ? BenchmarkId.AVERAGE_TIME
                : unit.endsWith("/s") ? BenchmarkId.THROUGHPUT : BenchmarkId.VALUE;
    }

    private BenchmarkUnit stated(String name, BenchmarkUnit unit) {
        Direction direction = directions.get(name);
        return direction == null ? unit : unit.withBetter(direction);
    }
}
