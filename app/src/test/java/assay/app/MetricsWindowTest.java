package assay.app;

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
import assay.app.navigate.Place;
import assay.charts.control.CurveChart;
import assay.storage.NewRun;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
final class MetricsWindowTest {
    @TempDir
    private Path folder;

    private TestWindow window;

    @BeforeEach
    void storeAMeasuredRun() throws IOException, InterruptedException {
        Path file = RecordedWorkload.record(folder.resolve("checkout.jfr"), 50);
        Recording recording = RecordingReader.read(file, Progress.NONE, new Cancellation());
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            store.save(
                    new NewRun(
                            RunKind.RECORDING,
                            "checkout",
                            "",
                            new TreeMap<>(),
                            null,
                            Instant.EPOCH,
                            new SourceFile(file, 1, "aa")),
                    new Recording(
                            recording.facts(),
                            recording.symbols(),
                            recording.threads(),
                            recording.profiles(),
                            measurements(recording),
                            recording.problems()),
                    new Cancellation());
        }
        window = TestWindow.open(folder);
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Recording(1)));
        GuiHarness.waitFor("the switch", () -> GuiHarness.find("#show-metrics").isPresent());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Measurements measurements(Recording recording) {
        long start = recording.facts().startNanos();
        long step = Math.max(1, recording.facts().durationNanos() / 60);
        long[] times = IntStream.range(0, 60).mapToLong(i -> start + i * step).toArray();
        double[] values =
                IntStream.range(0, 60).mapToDouble(i -> (i % 12 + 1) * 3e6).toArray();
        return new Measurements(
                List.of(
                        new Metric("heap.used.after.max", 3.6e7, Unit.BYTES, Direction.LOWER),
                        new Metric("gc.pause.max", 30e6, Unit.NANOSECONDS, Direction.LOWER),
                        new Metric("gc.pause.p99", 12e6, Unit.NANOSECONDS, Direction.LOWER)),
                List.of(new Series("heap.used", Unit.BYTES, Direction.LOWER, times, values)),
                List.of(new FactTable(
                        "gc.pause.causes",
                        List.of(
                                new FactTable.Texts("cause", List.of("G1 Young", "System.gc()")),
                                new FactTable.Numbers("count", Unit.COUNT, List.of(12.0, 2.0))))));
    }

    private static ListView<?> list() {
        return (ListView<?>) GuiHarness.find("#metrics").orElseThrow();
    }

    @Test
    void showsMetricsByTopicWithTheirSeriesAndTables() {
        ToggleButton button = (ToggleButton) GuiHarness.find("#show-metrics").orElseThrow();
        GuiHarness.run(button::fire);
        GuiHarness.waitFor("the list", () -> GuiHarness.find("#metrics").isPresent());
        assertThat(GuiHarness.onFx(() -> list().getItems().stream()
                        .map(Object::toString)
                        .map(text -> text.replaceAll("metrics=.*", ""))
                        .toList()))
                .anyMatch(row -> row.contains("Garbage collection"))
                .anyMatch(row -> row.contains("heap.used"))
                .anyMatch(row -> row.contains("LOCKS"));
        TableView<?> causes =
                (TableView<?>) GuiHarness.find(".measure-detail .table-view").orElseThrow();
        assertThat(GuiHarness.onFx(() -> causes.getItems().size())).isEqualTo(2);

        GuiHarness.run(() -> list().getSelectionModel().select(3));
        GuiHarness.waitFor("the series", () -> GuiHarness.find("#metric-chart").isPresent());
        CurveChart chart = (CurveChart) GuiHarness.find("#metric-chart").orElseThrow();
        assertThat(GuiHarness.onFx(chart::getAccessibleText))
                .startsWith("heap.used over time, 60 points, from 2.86 MiB");
    }

    @Test
    void switchesByKey() {
        FlameDriver.open();
        GuiHarness.run(() -> GuiHarness.find("#flame").orElseThrow().requestFocus());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.M);
        GuiHarness.waitFor("the list", () -> GuiHarness.find("#metrics").isPresent());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.M);
        GuiHarness.waitFor(
                "the graph again",
                () -> GuiHarness.find("#flame").orElseThrow().getParent().isVisible());
    }
}
