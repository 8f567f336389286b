package assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Direction;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Recording;
import assay.analysis.model.RunKind;
import assay.analysis.model.Series;
import assay.analysis.model.SourceFile;
import assay.analysis.model.Unit;
import assay.analysis.recording.RecordingReader;
import assay.app.JsonTree;
import assay.app.RecordedWorkload;
import assay.storage.NewRun;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands say of runs that were measured, and of those that were not.
final class MeasuredRunsTest {
    @TempDir
    private static Path recordings;

    private static Path file = Path.of("");

    @TempDir
    private Path folder;

    private Path store = Path.of("");

    @BeforeAll
    static void record() throws IOException, InterruptedException {
        file = RecordedWorkload.record(recordings.resolve("checkout.jfr"), 50);
    }

    @BeforeEach
    void fillStore() throws IOException {
        store = folder.resolve("assay.db");
        Recording recording = RecordingReader.read(file, Progress.NONE, new Cancellation());
        try (RunStore runs = RunStore.open(store)) {
            save(runs, "before", recording, measurements(12e6, 100));
            save(runs, "after", recording, measurements(18e6, 101));
        }
    }

    private static Measurements measurements(double pause, double loaded) {
        return new Measurements(
                List.of(
                        new Metric("gc.pause.p99", pause, Unit.NANOSECONDS, Direction.LOWER),
                        new Metric("gc.pause.max", 2 * pause, Unit.NANOSECONDS, Direction.LOWER),
                        new Metric("class.loaded", loaded, Unit.COUNT, Direction.NEITHER)),
                List.of(new Series(
                        "gc.pause",
                        Unit.NANOSECONDS,
                        Direction.LOWER,
                        new long[] {1_790_000_000_000_000_001L, 1_790_000_001_000_000_000L},
                        new double[] {pause, Double.NaN})),
                List.of(new FactTable(
                        "gc.causes",
                        List.of(
                                new FactTable.Texts("cause", List.of("=System.gc()", "G1 \"young\"")),
                                new FactTable.Numbers("count", Unit.COUNT, List.of(3.0, Double.NaN))))));
    }

    private static void save(RunStore runs, String name, Recording recording, Measurements measurements) {
        runs.save(
                new NewRun(
                        RunKind.RECORDING,
                        name,
                        "",
                        new TreeMap<>(),
                        null,
                        Instant.EPOCH,
                        new SourceFile(Path.of("/tmp", name + ".jfr"), 1, name)),
                new Recording(
                        recording.facts(),
                        recording.symbols(),
                        recording.threads(),
                        recording.profiles(),
                        measurements,
                        recording.problems()),
                new Cancellation());
    }

    private CliRun assay(String... args) {
        return CliRun.of(store, args);
    }

    @Test
    void showsMetricsByTopicAndNamesSeriesAndTables() {
        assertThat(assay("show", "before").out())
                .contains("Garbage collection%n  gc.pause  p99 12.0 ms \u00b7 max 24.0 ms%n".formatted())
                .contains("Classes%n  class.loaded  100%n".formatted())
                .contains("--series NAME%n  gc.pause%n".formatted())
                .contains("--table NAME%n  gc.causes%n".formatted());
    }

    @Test
    void showsMetricsAsJson() throws IOException {
        Map<String, @Nullable Object> shown =
                JsonTree.object(assay("show", "before", "--json").out());
        assertThat(shown)
                .containsEntry("measured", true)
                .containsEntry("series", List.of("gc.pause"))
                .containsEntry("tables", List.of("gc.causes"));
        assertThat(shown.get("metrics"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("gc.pause.p99", Map.of("value", 12e6, "unit", "ns", "better", "lower"))
                .hasSize(3);
    }

    @Test
    void printsOneSeries() {
        assertThat(assay("show", "before", "--series", "gc.pause", "--csv").out())
                .isEqualTo("time,value\r\n2026-09-21T14:13:20.000000001Z,12000000\r\n2026-09-21T14:13:21Z,\r\n");
        assertThat(assay("show", "before", "--series", "gc.pause", "--json").out())
                .contains("{\"at\":\"2026-09-21T14:13:21Z\",\"value\":null}", "\"unit\":\"ns\"");
        assertThat(assay("show", "before", "--series", "gc.pause").out()).contains("12.0 ms");
    }

    @Test
    void printsOneTable() {
        assertThat(assay("show", "before", "--table", "gc.causes", "--csv").out())
                .isEqualTo("cause,count\r\n'=System.gc(),3\r\n\"G1 \"\"young\"\"\",\r\n");
        assertThat(assay("show", "before", "--table", "gc.causes", "--json").out())
                .contains("\"rows\":[{\"cause\":\"=System.gc()\",\"count\":3.0},");
        assertThat(assay("show", "before", "--table", "gc.causes").out()).startsWith("CAUSE ");
    }

    @Test
    void saysWhichSeriesThereAre() {
        CliRun run = assay("show", "before", "--series", "heap");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("'before' has no series 'heap'; it has: gc.pause.");
        assertThat(assay("show", "before", "--csv").code()).isEqualTo(2);
    }

    @Test
    void comparesMetricsWithoutInventingSignificance() throws IOException {
        Map<String, @Nullable Object> compared =
                JsonTree.object(assay("compare", "before", "after", "--json").out());
        assertThat(JsonTree.objects(compared, "rows"))
                .hasSize(3)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("metric", "gc.pause.p99")
                        .containsEntry("unit", "ns")
                        .containsEntry("base", 12e6)
                        .containsEntry("candidate", 18e6)
                        .containsEntry("changePercent", 50.0)
                        .containsEntry("pValue", null)
                        .containsEntry("verdict", "too-few")
                        .hasEntrySatisfying(
                                "reasons",
                                reasons -> assertThat(String.valueOf(reasons)).contains("one run of each side")));
        assertThat(assay("compare", "before", "after").out())
                .contains("Garbage collection  +50.0 %  12.0 ms    18.0 ms  gc.pause.p99", "No verdict: one run")
                .doesNotContain("class.loaded");
    }

    @Test
    void showsTheFactsOfAFileAndHowToGetTheRest() throws IOException {
        String facts = assay("show", file.toString()).out();
        assertThat(facts)
                .contains("checkout  (not in the store)", "jdk.JavaExceptionThrow", "assay show --full " + file)
                .doesNotContain("PROFILE", "SHA-256");
        assertThat(assay("show", "--full", file.toString()).out())
                .contains("PROFILE", "exception")
                .doesNotContain("--full");
        assertThat(JsonTree.object(assay("show", file.toString(), "--json").out()))
                .containsEntry("measured", true)
                .containsKeys("sha256", "metrics");
    }

    @Test
    void caresForTheStore() throws IOException {
        Path copy = folder.resolve("copy.db");
        assertThat(JsonTree.object(assay("store", "stats", "--json").out()))
                .containsEntry("format", 4L)
                .containsEntry("runs", 2L)
                .containsEntry("metrics", 6L)
                .containsKeys("path", "bytes", "freeBytes", "runsInBin", "unmeasuredRuns", "samples", "dataBytes");
        assertThat(assay("store", "stats").out()).contains("Runs                  2 and 0 in the bin");
        assertThat(JsonTree.object(
                        assay("store", "backup", copy.toString(), "--json").out()))
                .containsEntry("backup", copy.toString())
                .containsEntry("bytes", Files.size(copy))
                .containsEntry("runs", 2L);
        CliRun again = assay("store", "backup", copy.toString());
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("copy.db").contains("exists already");
        assertThat(CliRun.of(copy, "store", "check").out()).contains("The store is whole: 2 runs.");
        assertThat(JsonTree.object(assay("store", "compact", "--json").out())).containsKeys("bytesBefore", "bytes");
        assertThat(assay("store", "compact").out()).startsWith("The store takes ");
    }
}
