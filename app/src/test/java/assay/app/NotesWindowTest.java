package assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.app.recording.SampleRecording;
import assay.app.recording.page.PageId;
import assay.charts.control.TimeBrush;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes and the palette, as a person uses them.
@Tag("ui")
class NotesWindowTest {
    private static final String QUOTE = "shop.pricing.PriceCalculator.quote";

    @TempDir
    private Path folder;

    private TestWindow window;
    private FlameDriver flame;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
        window.picker().willChoose(SampleRecording.read("cpu-hotspot-before").file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        flame = FlameDriver.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Note> stored() {
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            return store.notes().of(1);
        }
    }

    private void write(String text) {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        GuiHarness.waitFor("the dialog", () -> GuiHarness.find("#note-text").isPresent());
        GuiHarness.type(text);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.ENTER);
        GuiHarness.waitFor("no dialog", () -> GuiHarness.find("#note-text").isEmpty());
    }

    @Test
    void aNoteIsAboutTheSelectedFrameAndIsTakenBack() {
        flame.click(flame.node(QUOTE), MouseButton.PRIMARY, 1);
        write("slow");
        assertThat(stored()).extracting(Note::target).containsExactly(new NoteTarget.Frame(1, QUOTE));
        assertThat(stored()).extracting(Note::text).containsExactly("slow");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stored()).isEmpty();
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void theMenuOfAFrameAddsANoteAboutIt() {
        flame.click(flame.node(QUOTE), MouseButton.SECONDARY, 1);
        GuiHarness.waitFor("the menu", () -> addNote().findFirst().isPresent());
        GuiHarness.click(addNote().findFirst().orElseThrow(), 1);
        GuiHarness.waitFor("the dialog", () -> GuiHarness.find("#note-text").isPresent());
        GuiHarness.type("warm");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.ENTER);
        GuiHarness.waitFor("no dialog", () -> GuiHarness.find("#note-text").isEmpty());
        assertThat(stored()).extracting(Note::target).containsExactly(new NoteTarget.Frame(1, QUOTE));
        assertThat(stored()).extracting(Note::text).containsExactly("warm");
    }

    private static Stream<Node> addNote() {
        return GuiHarness.all(".menu-item .label")
                .filter(label -> ((Labeled) label).getText().equals("Add note…"));
    }

    @Test
    void aNoteIsAboutTheBrushedTimeAndLeadsBackThere() {
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        GuiHarness.drag(brush, 0.25, 0.75);
        write("here");
        assertThat(stored()).singleElement().extracting(Note::target).isInstanceOf(NoteTarget.Span.class);
        var brushed = GuiHarness.onFx(() -> brush.rangeProperty().get());
        GuiHarness.click(GuiHarness.find("#clear-filters").orElseThrow(), 1);
        window.showPage(1, PageId.NOTES);
        GuiHarness.waitFor("a note", () -> GuiHarness.find(".note-card").isPresent());
        GuiHarness.click(GuiHarness.find(".note-card .hyperlink").orElseThrow(), 1);
        GuiHarness.waitFor(
                "the range", () -> brush.isVisible() && brush.rangeProperty().get() != null);
        var now = GuiHarness.onFx(() -> brush.rangeProperty().get());
        assertThat(now.from()).isCloseTo(brushed.from(), within(1e-9));
        assertThat(now.to()).isCloseTo(brushed.to(), within(1e-9));
    }

    @Test
    void offersEverythingThatANoteCanBeAbout() {
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        GuiHarness.drag(brush, 0.0, 0.9);
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        flame.click(flame.node(QUOTE), MouseButton.PRIMARY, 1);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        GuiHarness.waitFor("the dialog", () -> GuiHarness.find("#note-about").isPresent());
        ChoiceBox<?> about = (ChoiceBox<?>) GuiHarness.find("#note-about").orElseThrow();
        assertThat(GuiHarness.onFx(() -> List.<Object>copyOf(about.getItems())))
                .extracting(Object::getClass)
                .<Class<?>>extracting(each -> each)
                .containsExactly(NoteTarget.Frame.class, NoteTarget.Span.class, NoteTarget.WholeRun.class);
        GuiHarness.press(KeyCode.ESCAPE);
        assertThat(stored()).isEmpty();
    }

    @Test
    void searchesChangesAndDeletesNotes() {
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            store.notes().add(new NoteTarget.WholeRun(1), "taken during a backup");
            store.notes().add(new NoteTarget.Frame(1, QUOTE), "slow");
        }
        window.showPage(1, PageId.NOTES);
        GuiHarness.waitFor("notes", () -> GuiHarness.all(".note-card").count() == 2);
        TextInputControl search =
                (TextInputControl) GuiHarness.find("#notes-search").orElseThrow();
        GuiHarness.run(search::requestFocus);
        GuiHarness.type("pricing");
        GuiHarness.waitFor("one note", () -> list().getItems().size() == 1);
        assertThat(GuiHarness.find(".note-card .hyperlink").map(node -> ((Labeled) node).getText()))
                .contains(QUOTE);
        GuiHarness.run(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        GuiHarness.press(KeyCode.F2);
        GuiHarness.waitFor("the dialog", () -> GuiHarness.find("#note-text").isPresent());
        GuiHarness.run(() -> ((TextInputControl) GuiHarness.find("#note-text").orElseThrow()).setText("fast"));
        GuiHarness.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stored()).extracting(Note::text).containsExactly("taken during a backup", "fast");
        GuiHarness.run(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        GuiHarness.press(KeyCode.DELETE);
        assertThat(stored()).extracting(Note::text).containsExactly("taken during a backup");
    }

    private static ListView<?> list() {
        return (ListView<?>) GuiHarness.find("#notes-list").orElseThrow();
    }

    @Test
    void thePaletteFindsActionsPlacesAndNotes() {
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            store.notes().add(new NoteTarget.WholeRun(1), "taken during a backup");
        }
        GuiHarness.press(KeyCode.CONTROL, KeyCode.K);
        GuiHarness.type("icicle");
        GuiHarness.press(KeyCode.ENTER);
        GuiHarness.waitFor("no palette", () -> GuiHarness.find("#palette").isEmpty());
        assertThat(GuiHarness.onFx(() -> flame.chart().directionProperty().get())
                        .name())
                .isEqualTo("ICICLE");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        GuiHarness.type("backup");
        GuiHarness.waitFor("the note", () -> palette().getItems().size() == 1);
        GuiHarness.press(KeyCode.ENTER);
        GuiHarness.waitFor("the notes", () -> GuiHarness.find("#notes-list").isPresent());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.K);
        GuiHarness.type("library");
        GuiHarness.press(KeyCode.ENTER);
        GuiHarness.waitFor("the library", () -> GuiHarness.find("#library").isPresent());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.K);
        GuiHarness.press(KeyCode.ESCAPE);
        assertThat(GuiHarness.find("#palette")).isEmpty();
    }

    private static ListView<?> palette() {
        return (ListView<?>) GuiHarness.find("#palette-list").orElseThrow();
    }

    @Test
    void frameTimesAreShownOnDemand() {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
        GuiHarness.waitFor(
                "frame times",
                () -> GuiHarness.find("#frame-overlay")
                        .filter(node -> ((Labeled) node).getText().startsWith("frame "))
                        .isPresent());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
        assertThat(GuiHarness.find("#frame-overlay")).isEmpty();
    }
}
