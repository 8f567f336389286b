package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import assay.analysis.job.Cancellation;
import assay.analysis.model.Direction;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import assay.analysis.model.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarksTest {
    private static final Instant START = Instant.parse("2026-11-21T10:15:30.123456789Z");
    private static final BenchmarkUnit MICROS = new BenchmarkUnit("us/op", Unit.NANOSECONDS, 1000, Direction.LOWER);
    private static final BenchmarkUnit BYTES = new BenchmarkUnit("B/op", Unit.BYTES, 1, Direction.LOWER);

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(folder.resolve("assay.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Benchmark whole() {
        return new Benchmark(
                new BenchmarkId("com.acme.Json.parse", "avgt", new TreeMap<>(Map.of("size", "10", "text", "a=b c")), 4),
                MICROS,
                Replication.PROCESS,
                RawForks.of(new double[][] {{1.25, 1.5, -0.0}, {Double.MIN_VALUE, 1e300}}),
                RawForks.ofOne(new double[] {9, 2}),
                new Score(1.4, 0.1, 1.3, 1.5, 0.999),
                new TreeMap<>(Map.of(50.0, 1.25, 99.9, 1.5)),
                List.of(
                        List.of(ValueHistogram.of(new double[] {1, 2}, new long[] {3, Long.MAX_VALUE / 2})),
                        List.of(ValueHistogram.ofBuckets(
                                new double[] {1.5, 8}, new double[] {1.25, 7}, new long[] {1, 2}))),
                List.of(
                        new SecondaryMetric(
                                "gc.alloc.rate.norm", BYTES, Score.of(96), RawForks.ofSingles(new double[] {96, 96})),
                        new SecondaryMetric("gc.count", BYTES, Score.of(Double.NaN), RawForks.NONE)),
                new TreeMap<>(Map.of("vm.name", "HotSpot", "jvm.args", "-Xmx1g")),
                new TreeMap<>(Map.of("forks", "2")));
    }

    private static Benchmark bare() {
        return new Benchmark(
                new BenchmarkId("b", "", Collections.emptySortedMap(), 1),
                MICROS,
                Replication.REPETITION,
                RawForks.NONE,
                RawForks.NONE,
                Score.of(2),
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                new TreeMap<>(Map.of("vm.name", "HotSpot")),
                Collections.emptySortedMap());
    }

    private static BenchmarkFile file() {
        return new BenchmarkFile(
                "JMH",
                "1.37",
                new TreeMap<>(Map.of("vm.name", "HotSpot")),
                START,
                List.of(whole(), bare()),
                List.of(new BenchmarkProblem(BenchmarkProblem.Code.BAD_ENTRY, "entry 3", "It has no name.")));
    }

    private Imported save(BenchmarkFile file, String sha256, Cancellation cancellation) {
        SourceFile source = new SourceFile(Path.of("/results.json"), 10, sha256);
        NewRun draft = new NewRun(
                RunKind.BENCHMARK, "results", "shop", Collections.emptySortedMap(), START, Instant.EPOCH, source);
        RecordingFacts facts =
                new RecordingFacts(START, 0, 0, "JMH 1.37", Jvm.UNKNOWN, Machine.UNKNOWN, Collections.emptySortedMap());
        return store.save(draft, facts, file, cancellation);
    }

    @Test
    void givesBackAllThatWasSaved() {
        Imported imported = save(file(), "aa", new Cancellation());

        assertThat(imported.duplicate()).isFalse();
        assertThat(imported.run().kind()).isEqualTo(RunKind.BENCHMARK);
        assertThat(imported.run().partial()).isTrue();
        assertThat(store.benchmarks(imported.run().id())).contains(file());
        assertThat(store.benchmarkProblems(imported.run().id())).isEqualTo(file().problems());
        assertThat(store.measured(imported.run().id())).isTrue();
        assertThat(store.summary(imported.run().id()).profiles()).isEmpty();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void holdsTheSameBytesOnceAndTakesThemOutOfTheBin() {
        long first = save(file(), "aa", new Cancellation()).run().id();
        store.delete(first);
        Imported again = save(file(), "aa", new Cancellation());

        assertThat(again.duplicate()).isTrue();
        assertThat(again.run().id()).isEqualTo(first);
        assertThat(store.runCount()).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM benchmark")).isEqualTo(2);
    }

    @Test
    void keepsNothingOfARunThatIsPurged() {
        long run = save(file(), "aa", new Cancellation()).run().id();
        store.delete(run);
        store.purge(Instant.now().plusSeconds(60));

        assertThat(store.benchmarks(run)).isEmpty();
        for (String table : List.of(
                "benchmark_run",
                "benchmark_environment",
                "benchmark_problem",
                "benchmark",
                "benchmark_fact",
                "benchmark_percentile",
                "benchmark_block",
                "secondary_metric")) {
            assertThat(number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
    }

    @Test
    void storesNothingWhenCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        assertThatThrownBy(() -> save(file(), "aa", cancelled)).isInstanceOf(CancellationException.class);
        assertThat(store.runCount()).isZero();
    }

    @Test
    void findsADamagedBlock() {
        long run = save(file(), "aa", new Cancellation()).run().id();
        store.database()
                .write(session ->
                        session.update("UPDATE benchmark_block SET data = zeroblob(40) WHERE kind = 'histograms'"));

        assertThat(store.check())
                .singleElement()
                .asString()
                .contains("run " + run + ", benchmark com.acme.Json.parse: its checksum is wrong");
        assertThatThrownBy(() -> store.benchmarks(run)).isInstanceOf(StoreException.Damaged.class);
    }

    @Test
    void showsScoresToOtherTools() {
        save(file(), "aa", new Cancellation());

        assertThat(text("SELECT name || '|' || params || '|' || score || '|' || raw_values FROM benchmarks LIMIT 1"))
                .isEqualTo("com.acme.Json.parse|size=10 text=a=b c|1.4|5");
        assertThat(text("SELECT metric || '|' || score || unit FROM secondary_metrics LIMIT 1"))
                .isEqualTo("com.acme.Json.parse:gc.alloc.rate.norm|96.0B/op");
    }

    private long number(String sql) {
        return store.database().read(session -> session.number(sql));
    }

    private String text(String sql) {
        return store.database()
                .read(session -> session.first(sql, row -> row.getString(1)).orElseThrow());
    }
}
