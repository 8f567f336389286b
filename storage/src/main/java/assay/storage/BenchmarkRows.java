package assay.storage;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.bench.ValueHistogram;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the benchmarks of a run.
final class BenchmarkRows {
    private record Fact(long benchmark, String kind, String name, String value) {}

    private record Percentile(long benchmark, double percentile, double value) {}

    private record Block(long benchmark, String kind, SealedBlock data) {}

    private record Secondary(long benchmark, SecondaryMetric metric) {}

    private static final String OF_RUN = " WHERE benchmark_id IN (SELECT id FROM benchmark WHERE run_id = ?)";

    private final Session session;
    private final long run;
    private final Map<Long, Map<String, SortedMap<String, String>>> facts = new HashMap<>();
    private final Map<Long, SortedMap<Double, Double>> percentiles = new HashMap<>();
    private final Map<Long, Map<String, byte[]>> blocks = new HashMap<>();
    private Map<Long, List<SecondaryMetric>> secondary = Map.of();

    BenchmarkRows(Session session, long run) {
        this.session = session;
        this.run = run;
    }

    /// All of the run; empty if it holds no benchmarks.
    Optional<BenchmarkFile> find() {
        return session.first("SELECT * FROM benchmark_run WHERE run_id = ?", this::file, run);
    }

    private BenchmarkFile file(ResultSet row) throws SQLException {
        String tool = row.getString("tool");
        String version = row.getString("tool_version");
        long measured = row.getLong("measured_ns");
        boolean untold = row.wasNull();
        SortedMap<String, String> environment = new TreeMap<>();
        session.list(
                        "SELECT name, value FROM benchmark_environment WHERE run_id = ?",
                        fact -> Map.entry(fact.getString(1), fact.getString(2)),
                        run)
                .forEach(fact -> environment.put(fact.getKey(), fact.getValue()));
        return new BenchmarkFile(
                tool,
                version,
                environment,
                untold ? null : InstantNanos.toInstant(measured),
                benchmarks(environment),
                problems());
    }

    /// What went wrong at the import.
    List<BenchmarkProblem> problems() {
        return session.list(
                "SELECT code, place, message FROM benchmark_problem WHERE run_id = ? ORDER BY position",
                row -> new BenchmarkProblem(code(row.getString(1)), row.getString(2), row.getString(3)),
                run);
    }

    private List<Benchmark> benchmarks(SortedMap<String, String> environment) {
        readParts();
        return session.list(
                "SELECT * FROM benchmark WHERE run_id = ? ORDER BY position", row -> benchmark(row, environment), run);
    }

    private void readParts() {
        session.list(
                        "SELECT * FROM benchmark_fact" + OF_RUN,
                        row -> new Fact(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                        run)
                .forEach(fact -> facts.computeIfAbsent(fact.benchmark(), _ -> new HashMap<>())
                        .computeIfAbsent(fact.kind(), _ -> new TreeMap<>())
                        .put(fact.name(), fact.value()));
        session.list(
                        "SELECT * FROM benchmark_percentile" + OF_RUN,
                        row -> new Percentile(row.getLong(1), row.getDouble(2), row.getDouble(3)),
                        run)
                .forEach(one -> percentiles
                        .computeIfAbsent(one.benchmark(), _ -> new TreeMap<>())
                        .put(one.percentile(), one.value()));
        session.list(
                        "SELECT * FROM benchmark_block" + OF_RUN,
                        row -> new Block(row.getLong(1), row.getString(2), new SealedBlock(0, row.getBytes(3))),
                        run)
                .forEach(block -> blocks.computeIfAbsent(block.benchmark(), _ -> new HashMap<>())
                        .put(block.kind(), block.data().bytes()));
        Map<Long, List<SecondaryMetric>> byBenchmark = new HashMap<>();
        session.list("SELECT * FROM secondary_metric" + OF_RUN + " ORDER BY benchmark_id, position", this::metric, run)
                .forEach(one -> byBenchmark
                        .computeIfAbsent(one.benchmark(), _ -> new ArrayList<>())
                        .add(one.metric()));
        secondary = byBenchmark;
    }

    private Benchmark benchmark(ResultSet row, SortedMap<String, String> common) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("name");
        Map<String, SortedMap<String, String>> own = facts.getOrDefault(id, Map.of());
        SortedMap<String, String> environment = new TreeMap<>(common);
        environment.putAll(own.getOrDefault("environment", new TreeMap<>()));
        Map<String, byte[]> data = blocks.getOrDefault(id, Map.of());
        return new Benchmark(
                new BenchmarkId(
                        name, row.getString("mode"), own.getOrDefault("param", new TreeMap<>()), row.getInt("threads")),
                unit(row),
                replication(row.getString("replication")),
                forks(name, data.get(EncodedBenchmarks.MEASURED)),
                forks(name, data.get(EncodedBenchmarks.WARM_UP)),
                score(row),
                percentiles.getOrDefault(id, new TreeMap<>()),
                histograms(name, data.get(EncodedBenchmarks.HISTOGRAMS)),
                secondary.getOrDefault(id, List.of()),
                environment,
                own.getOrDefault("setting", new TreeMap<>()));
    }

    private Secondary metric(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Secondary(
                row.getLong("benchmark_id"),
                new SecondaryMetric(name, unit(row), score(row), forks(name, row.getBytes("data"))));
    }

    private RawForks forks(String name, byte @Nullable [] stored) {
        try {
            return stored == null ? RawForks.NONE : BenchmarkColumns.forks(stored);
        } catch (BlockDamage damage) {
            throw damaged(name, damage);
        }
    }

    private List<List<ValueHistogram>> histograms(String name, byte @Nullable [] stored) {
        try {
            return stored == null ? List.of() : BenchmarkColumns.histograms(stored);
        } catch (BlockDamage damage) {
            throw damaged(name, damage);
        }
    }

    private BenchmarkUnit unit(ResultSet row) throws SQLException {
        String base = row.getString("base_unit");
        String better = row.getString("better");
        return new BenchmarkUnit(
                row.getString("unit"),
                Unit.ofWord(base).orElseThrow(() -> unknown("unit", base)),
                row.getDouble("factor"),
                Direction.ofWord(better).orElseThrow(() -> unknown("direction", better)));
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                number(row, "score"),
                number(row, "error"),
                number(row, "low"),
                number(row, "high"),
                number(row, "confidence"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private Replication replication(String word) {
        return Arrays.stream(Replication.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown("replication", word));
    }

    private BenchmarkProblem.Code code(String word) {
        return Arrays.stream(BenchmarkProblem.Code.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown("problem", word));
    }

    private StoreException unknown(String what, String word) {
        return new StoreException.Damaged(
                session.file(), "run %d has an unknown %s, %s".formatted(run, what, word), null);
    }

    private StoreException damaged(String name, BlockDamage damage) {
        return new StoreException.Damaged(
                session.file(), "run %d, benchmark %s: %s".formatted(run, name, damage.damage()), damage);
    }
}
