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
import assay.app.recording.page.PageId;
import assay.charts.control.CurveChart;
import assay.storage.NewRun;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
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
    void copiesAllMetricsAndWhatIsChosen() {
        window.showPage(1, PageId.METRICS);
        GuiHarness.waitFor("the list", () -> GuiHarness.find("#metrics").isPresent());
        GuiHarness.run(() -> list().getSelectionModel().select(3));
        GuiHarness.run(() -> GuiHarness.find("#metrics").orElseThrow().requestFocus());
        assertThat(copied("heap.used over time", "CSV").lines().limit(3))
                .containsExactly("at [ns],heap.used [bytes]", "0,3000000", secondPoint());
        assertThat(copied("Metrics", "CSV").lines()).hasSize(4).contains("gc.pause.p99,12.0 ms,12000000,ns,lower");
        assertThat(copied("Metrics", "Markdown"))
                .contains("| gc.pause.max | 30.0 ms | 30000000 | ns | lower |")
                .contains("checkout");
    }

    private String secondPoint() {
        Series series;
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            series = store.series(1, "heap.used");
        }
        return series.timeNanos()[1] - series.timeNanos()[0] + ",6000000";
    }

    /// Opens the menu of Copy as, chooses a form of a table and returns what then is on the clipboard.
    private static String copied(String table, String form) {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        ContextMenu menu = GuiHarness.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(each -> "copy-menu".equals(each.getId()))
                .findFirst()
                .orElseThrow());
        Menu forms = menu.getItems().stream()
                .filter(item -> table.equals(item.getText()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
        return GuiHarness.onFx(() -> {
            forms.getItems().stream()
                    .filter(item -> item.getText().equals("Copy as " + form))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
            return Clipboard.getSystemClipboard().getString();
        });
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
