package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.navigate.Place;
import assay.app.recording.SampleRecording;
import assay.app.recording.page.PageId;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person keeps of a recording: where its file lies after it was moved, and views under a name.
@Tag("ui")
class MovedRecordingWindowTest {
    private static final Path SAMPLES = Path.of(System.getProperty("assay.root", "."), "samples", "recordings");

    @TempDir
    private Path folder;

    private Path file;
    private TestWindow window;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        file = Files.copy(SAMPLES.resolve("lock-convoy-before.jfr"), folder.resolve("run.jfr"));
        window = TestWindow.open(folder);
        GuiHarness.run(() -> window.workbench().opening().open(List.of(file)));
        GuiHarness.waitFor("a run", () -> window.workbench().catalog().runs().size() == 1);
        settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void settle() {
        GuiHarness.frames(3);
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        GuiHarness.frames(3);
    }

    private void showEvents() {
        TreeMap<String, String> state = new TreeMap<>();
        state.put("view", "events");
        state.put("events.type", "jdk.GCPhasePause");
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Recording(1, state)));
        settle();
    }

    private static String toasts() {
        return String.join(
                " ",
                GuiHarness.all(".toast .label")
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    private Path stored() {
        try (RunStore store = RunStore.open(window.store())) {
            return store.run(1).source().path();
        }
    }

    private static Button locate() {
        return (Button) GuiHarness.all("#notice .button")
                .filter(node -> ((Labeled) node).getText().equals("Locate…"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMovedFileIsLocatedByItsContentAndItCanBeTakenBack() throws IOException {
        Path moved = Files.move(file, folder.resolve("elsewhere.jfr"));
        showEvents();
        window.picker().willChoose(SAMPLES.resolve("lock-convoy-after.jfr"));
        GuiHarness.run(locate()::fire);
        settle();
        assertThat(toasts()).contains("Not taken");
        assertThat(stored()).isEqualTo(file.toAbsolutePath());

        window.picker().willChoose(moved);
        GuiHarness.run(locate()::fire);
        settle();
        assertThat(stored()).isEqualTo(moved.toAbsolutePath());
        TableView<?> table = (TableView<?>) GuiHarness.find("#events").orElseThrow();
        assertThat(GuiHarness.onFx(() -> table.getItems().size()))
                .isEqualTo(SampleRecording.events(moved, "jdk.GCPhasePause").size());

        GuiHarness.press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(stored()).isEqualTo(file.toAbsolutePath());
    }

    @Test
    void keptViewsStandInTheRailAndCanBeRemoved() {
        window.showPage(1, PageId.GC);
        settle();
        assertThat(kept()).isEmpty();
        keep("pauses");
        assertThat(kept()).containsExactly("pauses");
        window.showPage(1, PageId.OVERVIEW);
        settle();
        Button view = (Button) GuiHarness.find("#kept-views .page-button").orElseThrow();
        GuiHarness.run(view::fire);
        settle();
        assertThat(GuiHarness.find("#gc-page").orElseThrow().isVisible()).isTrue();
        GuiHarness.run(() -> view.getContextMenu().getItems().getFirst().fire());
        settle();
        assertThat(kept()).isEmpty();
        GuiHarness.press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(kept()).containsExactly("pauses");
    }

    private void keep(String name) {
        MenuBar bar = (MenuBar) GuiHarness.find("#menu-bar").orElseThrow();
        GuiHarness.run(() -> bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "go.keepView".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        GuiHarness.waitFor("the name", () -> GuiHarness.find("#view-name").isPresent());
        TextField field = (TextField) GuiHarness.find("#view-name").orElseThrow();
        GuiHarness.run(() -> field.setText(name));
        GuiHarness.press(KeyCode.ENTER);
        settle();
    }

    private static List<String> kept() {
        return GuiHarness.all("#kept-views .page-button")
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
