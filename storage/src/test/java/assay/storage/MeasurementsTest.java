package assay.storage;

import static assay.storage.RecordingGenerator.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Direction;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Recording;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MeasurementsTest {
    private static final Metric PAUSE = new Metric("gc.pause.p99", 12.5e6, Unit.NANOSECONDS, Direction.LOWER);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("assay.db");
    }

    private static Recording recording(Measurements measurements) {
        Recording any = new RecordingGenerator(new Random(7)).recording(20);
        return new Recording(any.facts(), any.symbols(), any.threads(), any.profiles(), measurements, any.problems());
    }

    private static Measurements some() {
        return new Measurements(
                List.of(PAUSE),
                List.of(new Series(
                        "heap.used", Unit.BYTES, Direction.LOWER, new long[] {5, 9, 9}, new double[] {4, Double.NaN, 6
                        })),
                List.of(new FactTable(
                        "alloc.class",
                        List.of(
                                new FactTable.Texts("class", List.of("byte[]", "Ä")),
                                new FactTable.Numbers("bytes", Unit.BYTES, List.of(7.0, Double.NaN))))));
    }

    private static long save(RunStore store, Measurements measurements) {
        return store.save(draft("any", "aa"), recording(measurements), new Cancellation())
                .run()
                .id();
    }

    @Test
    void givesBackSeriesAndTablesOfSeveralBlocks() {
        int points = 150_000;
        Series series = new Series(
                "cpu",
                Unit.RATIO,
                Direction.NEITHER,
                LongStream.range(0, points).map(i -> i * 1_000_000).toArray(),
                new Random(3).doubles(points).toArray());
        FactTable table = new FactTable(
                "sys",
                List.of(
                        new FactTable.Texts(
                                "key",
                                IntStream.range(0, 40_000)
                                        .mapToObj(i -> "k" + i)
                                        .toList()),
                        new FactTable.Numbers(
                                "n",
                                Unit.COUNT,
                                IntStream.range(0, 40_000)
                                        .mapToObj(Double::valueOf)
                                        .toList())));
        Measurements measurements = new Measurements(List.of(), List.of(series), List.of(table));
        try (RunStore store = RunStore.open(file)) {
            long run = save(store, measurements);
            new StoredRecording(store, run).requireMeasured(measurements);
            assertThat(store.table(run, "sys")).isEqualTo(table);
        }
    }

    @Test
    void answersOwnQueries() {
        try (RunStore store = RunStore.open(file)) {
            long run = save(store, some());
            assertThat(text(store, "SELECT run || metric || value || unit || better FROM metrics"))
                    .isEqualTo("1gc.pause.p9912500000.0nslower");
            assertThat(text(
                            store,
                            "SELECT series || points || low || '-' || high || '~' || mean || begins FROM series"))
                    .isEqualTo("heap.used34.0-6.0~5.01970-01-01T00:00:00.000Z");
            assertThat(text(store, "SELECT \"table\" || ':' || columns || ':' || row_count FROM tables"))
                    .isEqualTo("alloc.class:class, bytes:2");
            assertThat(text(store, "SELECT measured FROM runs")).isEqualTo("1");
            store.delete(run);
            for (String view : List.of("metrics", "series", "tables")) {
                assertThat(text(store, "SELECT count(*) FROM " + view)).isEqualTo("0");
            }
            store.purge(InstantSource.system().instant().plusSeconds(60));
            for (String table : List.of("metric", "time_series", "series_block", "fact_table", "fact_block")) {
                assertThat(text(store, "SELECT count(*) FROM " + table)).isEqualTo("0");
            }
        }
    }

    @Test
    void measuresRunsOfFormatOneWhenTheirFileIsImportedAgain() throws IOException {
        Recording old = recording(Measurements.NONE);
        Cancellation cancellation = new Cancellation();
        try (RunStore store = RunStore.open(file, InstantSource.system(), new Migrations(List.of(script("v1.sql"))));
                SampleSpool samples = store.newSpool(cancellation)) {
            old.profiles().forEach(profile -> samples.accept(profile.summary().event(), profile.samples()));
            EncodedRecording encoded = EncodedRecording.of(old.streamed(), samples, cancellation);
            store.database()
                    .write(session ->
                            new RunWriter(session, cancellation).write(draft("old", "aa"), old.streamed(), encoded));
        }
        try (RunStore store = RunStore.open(file)) {
            assertThat(folder.resolve("assay.db.v1-backup")).exists();
            assertThat(store.check()).isEmpty();
            assertThat(store.measured(1)).isFalse();
            assertThat(store.measurements(1)).isEqualTo(Measurements.NONE);

            Imported again = store.save(draft("new", "aa"), recording(some()), new Cancellation());

            assertThat(again.duplicate()).isTrue();
            assertThat(again.run().name()).isEqualTo("old");
            new StoredRecording(store, 1).requireMeasured(some());
            assertThat(store.runCount()).isEqualTo(1);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void keepsTheMeasurementsOfTheFirstImport() {
        try (RunStore store = RunStore.open(file)) {
            save(store, some());
            save(store, Measurements.NONE);
            new StoredRecording(store, 1).requireMeasured(some());
        }
    }

    @Test
    void refusesTwoMetricsOfOneName() {
        try (RunStore store = RunStore.open(file)) {
            assertThatThrownBy(() -> save(store, new Measurements(List.of(PAUSE, PAUSE), List.of(), List.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("gc.pause.p99");
            assertThat(store.runCount()).isZero();
        }
    }

    @Test
    void saysWhatWasNotMeasured() {
        try (RunStore store = RunStore.open(file)) {
            long run = save(store, some());
            assertThatThrownBy(() -> store.series(run, "heap.free"))
                    .isInstanceOf(StoreException.Missing.class)
                    .hasMessageContaining("series heap.free of run 1");
            assertThatThrownBy(() -> store.table(run, "x")).isInstanceOf(StoreException.Missing.class);
            assertThatThrownBy(() -> store.measured(17)).isInstanceOf(StoreException.Missing.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE series_block SET data = zeroblob(length(data))",
                "UPDATE fact_block SET data = substr(data, 1, 20)",
                "DELETE FROM series_block",
                "DELETE FROM fact_block",
                "UPDATE time_series SET points = 2",
                "UPDATE time_series SET unit = 'furlongs'",
                "UPDATE metric SET better = 'sideways'",
                "UPDATE event_index SET data = x'00'",
            })
    void findsDamage(String damage) {
        try (RunStore store = RunStore.open(file)) {
            long run = save(store, some());
            store.setEventIndex(run, new byte[] {1, 2, 3});
            assertThat(store.check()).isEmpty();
            store.database().write(session -> session.update(damage));
            assertThat(store.check()).singleElement().asString().contains("run 1");
        }
    }

    @Test
    void keepsTheLastEventIndex() {
        try (RunStore store = RunStore.open(file)) {
            long run = save(store, some());
            assertThat(store.eventIndex(run)).isEmpty();
            store.setEventIndex(run, new byte[] {1, 2, 3});
            store.setEventIndex(run, new byte[] {0, -1});
            assertThat(store.eventIndex(run)).hasValue(new byte[] {0, -1});
            assertThatThrownBy(() -> store.setEventIndex(17, new byte[0])).isInstanceOf(StoreException.Missing.class);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Migrations.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(RunStore store, String sql) {
        return store.database()
                .read(session -> session.first(sql, row -> row.getString(1)).orElseThrow());
    }
}
