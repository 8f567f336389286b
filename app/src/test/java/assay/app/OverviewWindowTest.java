package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.recording.SampleRecording;
import assay.charts.control.BrushRange;
import assay.charts.control.LaneChart;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The overview in the window; what it shows is counted again with `jdk.jfr.consumer`.
@Tag("ui")
class OverviewWindowTest {
    @TempDir
    private Path folder;

    private TestWindow window;
    private SampleRecording sample;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        sample = SampleRecording.read("cpu-hotspot-before");
        window = TestWindow.open(folder);
        window.picker().willChoose(sample.file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        GuiHarness.waitFor("tiles", () -> GuiHarness.find(".tile").isPresent());
        settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void settle() {
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        GuiHarness.frames(2);
    }

    private static LaneChart lanes() {
        return (LaneChart) GuiHarness.find("#lanes").orElseThrow();
    }

    private static Object cell(int row, int column) {
        TableView<?> table = (TableView<?>) GuiHarness.find("#top-frames").orElseThrow();
        return GuiHarness.onFx(() -> {
            TableColumn<?, ?> shown = table.getColumns().get(column);
            return shown.getCellData(row);
        });
    }

    private static String leaf(RecordedEvent event) {
        return SampleRecording.name(event.getStackTrace().getFrames().getFirst());
    }

    /// Heaviest first; the names of equals are not compared.
    private void assertTopFrames(long from, long to) {
        Map<String, Long> counts = sample.events("jdk.CPUTimeSample").stream()
                .filter(event -> event.getStackTrace() != null)
                .filter(event -> {
                    long at = Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS);
                    return at >= from && at < to;
                })
                .collect(Collectors.groupingBy(OverviewWindowTest::leaf, Collectors.counting()));
        double most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(cell(0, 1)).isEqualTo(most);
        for (int row = 0; row < 3; row++) {
            assertThat(cell(row, 1)).isEqualTo((double) counts.getOrDefault(String.valueOf(cell(row, 4)), -1L));
        }
    }

    @Test
    void topFramesFollowTheBrushOnTheLanes() {
        assertTopFrames(Long.MIN_VALUE, Long.MAX_VALUE);
        String whole = value("cpu");
        GuiHarness.run(() -> lanes().rangeProperty().set(new BrushRange(0.25, 0.5)));
        settle();
        long start = sample.summary().facts().startNanos();
        long length = sample.summary().facts().durationNanos();
        assertTopFrames(start + Math.round(0.25 * length), start + Math.round(0.5 * length));
        assertThat(value("cpu")).isNotEqualTo(whole);
        GuiHarness.run(() -> lanes().requestFocus());
        GuiHarness.press(KeyCode.ENTER);
        settle();
        assertThat(GuiHarness.all("#chips .range-link").count()).isEqualTo(2);
        assertThat(GuiHarness.onFx(() -> lanes().rangeProperty().get())).isNull();
        assertThat(GuiHarness.onFx(() -> lanes().lanesProperty().get().window().fromNanos()))
                .isEqualTo(start + Math.round(0.25 * length));
    }

    /// All tiles show other values for each range: what the window's thread does for that until they can be painted.
    @Test
    void showingOtherValuesInAllTilesStallsNothing() {
        Parent tiles = (Parent) GuiHarness.find("#tiles").orElseThrow();
        double[] millis = new double[20];
        for (int i = 0; i < millis.length; i++) {
            double from = 0.02 * i;
            millis[i] = GuiHarness.onFx(() -> {
                ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
                long before = threads.getCurrentThreadCpuTime();
                lanes().rangeProperty().set(new BrushRange(from, from + 0.5));
                tiles.applyCss();
                tiles.layout();
                return (threads.getCurrentThreadCpuTime() - before) / 1e6;
            });
            settle();
        }
        Arrays.sort(millis);
        assertThat(millis[millis.length / 2]).as("%s", Arrays.toString(millis)).isLessThan(50);
    }

    private static String value(String tile) {
        return ((Labeled) GuiHarness.find("#tile-" + tile + " .tile-value").orElseThrow()).getText();
    }

    @Test
    void aMethodOpensInTheFlameGraph() {
        TableView<?> table = (TableView<?>) GuiHarness.find("#top-frames").orElseThrow();
        String method = String.valueOf(cell(0, 4));
        GuiHarness.run(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        GuiHarness.press(KeyCode.ENTER);
        FlameDriver.await("#flame");
        TextInputControl search = (TextInputControl) GuiHarness.find("#search").orElseThrow();
        assertThat(search.getText().replace("\\", "")).isEqualTo(method);
        GuiHarness.press(KeyCode.ALT, KeyCode.LEFT);
        GuiHarness.waitFor(
                "the overview", () -> GuiHarness.find("#overview").orElseThrow().isVisible());
    }

    @Test
    void tilesAndQualityAreSpoken() {
        Button tile = (Button) GuiHarness.find("#tile-safepoints").orElseThrow();
        assertThat(tile.getAccessibleText()).contains("Safepoints").contains("Record jdk.");
        assertThat(GuiHarness.all("#quality .label").map(node -> ((Labeled) node).getText()))
                .contains("654 samples, one every 10 ms", "1 chunk, undamaged")
                .anyMatch(text -> text.startsWith("40 samples lost.  The JVM could not write them in time"));
        assertThat(GuiHarness.onFx(() -> lanes().getAccessibleText())).contains("GC pauses at most 60.4 ms");
    }
}
