package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Run;
import assay.app.navigate.Place;
import assay.app.recording.SampleRecording;
import assay.app.recording.page.PageId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run as the baseline of its project; changes are counted again with `jdk.jfr.consumer`.
@Tag("ui")
class BaselineWindowTest {
    @TempDir
    private Path folder;

    private TestWindow window;
    private SampleRecording before;
    private SampleRecording after;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        before = SampleRecording.read("cpu-hotspot-before");
        after = SampleRecording.read("cpu-hotspot-after");
        window = TestWindow.open(folder);
        GuiHarness.run(() -> window.workbench().opening().open(List.of(before.file(), after.file())));
        GuiHarness.waitFor("two runs", () -> window.workbench().catalog().runs().size() == 2);
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

    private Run run(String name) {
        return GuiHarness.onFx(() -> window.workbench().catalog().runs().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /// Selects a run in the library.
    private TableView<?> select(String name) {
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Library()));
        settle();
        TableView<?> table = (TableView<?>) GuiHarness.find("#library-table").orElseThrow();
        Run run = run(name);
        GuiHarness.run(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(run));
        });
        return table;
    }

    private void show(String name) {
        window.showPage(run(name).id(), PageId.OVERVIEW);
        settle();
    }

    private static String change(String tile) {
        return ((Labeled) GuiHarness.find("#tile-" + tile + " .tile-change").orElseThrow()).getText();
    }

    private static boolean changesAreShown() {
        return GuiHarness.all(".tile-change").anyMatch(node -> GuiHarness.onFx(node::isManaged));
    }

    private static String strip() {
        return GuiHarness.all("#quality .label")
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(", "));
    }

    private static double cpu(SampleRecording sample) {
        return sample.events("jdk.CPULoad").stream()
                .mapToDouble(event -> event.getFloat("jvmUser") + event.getFloat("jvmSystem"))
                .average()
                .orElseThrow();
    }

    /// Time of forces, writes and reads of files for each second of the recording.
    private static double files(SampleRecording sample) {
        double nanos = List.of("jdk.FileForce", "jdk.FileWrite", "jdk.FileRead").stream()
                .flatMap(type -> sample.events(type).stream())
                .mapToDouble(event -> event.getDuration().toNanos())
                .sum();
        return nanos / sample.summary().facts().durationNanos();
    }

    private static String worded(double base, double now) {
        double percent = 100 * (now - base) / base;
        String word = Math.abs(percent) < 5 ? "same" : percent < 0 ? "better" : "worse";
        String digits = String.format(Locale.ROOT, Math.abs(percent) >= 10 ? "%.0f" : "%.1f", Math.abs(percent))
                .replace(".0", "");
        return (percent < 0 ? "−" : "+") + digits + " % " + word;
    }

    @Test
    void tilesTellTheChangeAgainstTheBaseline() {
        show("cpu-hotspot-after");
        assertThat(changesAreShown()).isFalse();
        select("cpu-hotspot-before");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.B);
        settle();
        show("cpu-hotspot-after");
        assertThat(change("cpu")).isEqualTo(worded(cpu(before), cpu(after)));
        assertThat(change("io")).isEqualTo(worded(files(before), files(after)));
        assertThat(change("safepoints")).isEmpty();
        assertThat(strip()).contains("against “cpu-hotspot-before”");
        assertThat(GuiHarness.find("#tile-cpu").orElseThrow().getAccessibleText())
                .contains(change("cpu"))
                .contains("baseline “cpu-hotspot-before”");
        show("cpu-hotspot-before");
        assertThat(changesAreShown()).isFalse();
        assertThat(strip()).contains("baseline of its project");
    }

    @Test
    void theBaselineIsSetFromTheRecordingAndTakenBack() {
        show("cpu-hotspot-before");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.B);
        settle();
        assertThat(strip()).contains("baseline of its project");
        show("cpu-hotspot-after");
        assertThat(changesAreShown()).isTrue();
        GuiHarness.press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(changesAreShown()).isFalse();
        assertThat(strip()).doesNotContain("against");
    }

    @Test
    void theLibraryOffersItAtTheRun() {
        TableView<?> table = select("cpu-hotspot-after");
        ContextMenu menu = GuiHarness.onFx(table::getContextMenu);
        MenuItem item = menu.getItems().stream()
                .filter(each -> "run.baseline".equals(each.getId()))
                .findFirst()
                .orElseThrow();
        GuiHarness.run(item::fire);
        settle();
        assertThat(GuiHarness.all("#library-table .side-badge").map(node -> ((Labeled) node).getText()))
                .contains("BASE");
    }
}
