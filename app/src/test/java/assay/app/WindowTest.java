package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Run;
import assay.app.navigate.Place;
import assay.app.settings.ThemeChoice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window as a person uses it, on the toolkit's headless platform.
@Tag("ui")
class WindowTest {
    private static final Path SAMPLES = Path.of(System.getProperty("assay.root"), "samples", "recordings");
    private static final Path BEFORE = SAMPLES.resolve("cpu-hotspot-before.jfr");
    private static final Path AFTER = SAMPLES.resolve("cpu-hotspot-after.jfr");

    @TempDir
    private Path folder;

    private TestWindow window;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void opensAFileByTheMenuKeyAndShowsItsRun() {
        window.picker().willChoose(BEFORE);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        awaitPlace("recording/1");
        awaitText("#view-title", "cpu-hotspot-before");
        assertThat(window.workbench().settings().recent()).containsExactly(BEFORE.toAbsolutePath());
    }

    @Test
    void opensAFolderWithOneFileThatIsNoRecordingAndListsIt() throws IOException {
        Path mixed = Files.createDirectories(folder.resolve("mixed"));
        Files.copy(BEFORE, mixed.resolve("good.jfr"));
        Files.writeString(mixed.resolve("bad.jfr"), "this is a text");
        window.picker().willChoose(mixed);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        awaitText(".failure-what", "1 of 2 files could not be opened");
        assertThat(text(".failure-subject")).endsWith("bad.jfr");
        assertThat(names()).containsExactly("good");
    }

    @Test
    void opensWhatIsDroppedOnAnyScreen() {
        go(new Place.Library());
        drop(BEFORE);
        awaitPlace("recording/1");
    }

    @Test
    void comparesTwoDroppedFilesWhenAskedTo() {
        drop(BEFORE, AFTER);
        GuiHarness.click(await("#drop-compare"), 1);
        awaitPlace("compare/1/2");
        assertThat(GuiHarness.find("#drop-compare")).isEmpty();
    }

    @Test
    void addsTwoDroppedFilesToTheLibraryWhenAskedTo() {
        drop(BEFORE, AFTER);
        GuiHarness.click(await("#drop-add"), 1);
        awaitPlace("library");
        awaitRuns("cpu-hotspot-after", "cpu-hotspot-before");
    }

    @Test
    void opensTheStoredRunOfAFileThatIsKnown() {
        drop(BEFORE);
        awaitPlace("recording/1");
        go(new Place.Start());
        drop(BEFORE);
        awaitPlace("recording/1");
        awaitText(".toast .label", "Already in your library as \u201ccpu-hotspot-before\u201d.");
    }

    @Test
    void opensASampleFromTheStartScreen() {
        GuiHarness.click(await("#sample-lock-convoy-before"), 1);
        awaitPlace("recording/1");
        awaitText("#view-title", "lock-convoy-before");
    }

    @Test
    void saysOfATextFileThatItIsNoRecording() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "this is a text");
        drop(text);
        awaitText(".failure-what", "This file is not a recording");
        assertThat(text(".failure-subject")).isEqualTo(text.toString());
        assertThat(text(".failure-why"))
                .startsWith("The file starts with 'this is '")
                .doesNotContain("Exception");
        assertThat(names()).isEmpty();
    }

    @Test
    void saysOfAnEmptyFileThatItIsEmpty() throws IOException {
        drop(Files.createFile(folder.resolve("empty.jfr")));
        awaitText(".failure-what", "This file is not a recording");
        assertThat(text(".failure-why")).startsWith("The file is empty.");
    }

    @Test
    void opensATruncatedFileWithABanner() throws IOException {
        byte[] whole = Files.readAllBytes(BEFORE);
        drop(Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(whole, whole.length * 3 / 5)));
        GuiHarness.waitFor(
                "a run or a message",
                () -> GuiHarness.find(".problem-banner").isPresent()
                        || GuiHarness.find(".failure-what").isPresent());
        assertThat(GuiHarness.find(".failure-what")).isEmpty();
        assertThat(window.workbench().catalog().runs()).allMatch(Run::partial);
    }

    @Test
    void showsTheProgressOfAnImportAndLeavesTheStoreAloneWhenCancelled() throws IOException {
        drop(repeated(400));
        GuiHarness.waitFor("a share of the whole", () -> text("#jobs-button").contains(" %"));
        GuiHarness.click(await("#jobs-button"), 1);
        Button cancel = (Button) await("#jobs-popup .job-row .button");
        assertThat(cancel.getText()).isEqualTo("Cancel");
        GuiHarness.run(cancel::fire);
        GuiHarness.waitFor("the end of the job", () -> text("#jobs-button").contains("Cancelled"));
        assertThat(window.workbench().navigator().current()).isEqualTo(new Place.Start());
        assertThat(names()).isEmpty();
    }

    @Test
    void renamesDeletesAndRestoresARun() {
        drop(BEFORE);
        awaitPlace("recording/1");
        go(new Place.Library());
        awaitRuns("cpu-hotspot-before");
        TableView<?> table = (TableView<?>) await("#library-table");
        GuiHarness.run(() -> table.getSelectionModel().select(0));
        GuiHarness.press(KeyCode.F2);
        GuiHarness.press(KeyCode.N);
        GuiHarness.press(KeyCode.ENTER);
        awaitRuns("n");
        GuiHarness.run(() -> table.getSelectionModel().select(0));
        GuiHarness.press(KeyCode.DELETE);
        awaitRuns();
        assertThat(text(".toast .label")).isEqualTo("Deleted \u201cn\u201d.");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.Z);
        awaitRuns("n");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.Z);
        awaitRuns("cpu-hotspot-before");
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        awaitRuns("n");
    }

    @Test
    void comparesTheTwoSelectedRunsWithTheFirstAsBaseline() {
        GuiHarness.run(() -> window.workbench().opening().open(List.of(BEFORE, AFTER)));
        awaitPlace("library");
        awaitRuns("cpu-hotspot-after", "cpu-hotspot-before");
        TableView<?> table = (TableView<?>) await("#library-table");
        GuiHarness.run(() -> {
            table.getSelectionModel().select(1);
            table.getSelectionModel().select(0);
        });
        GuiHarness.press(KeyCode.CONTROL, KeyCode.D);
        awaitPlace("compare/1/2");
    }

    @Test
    void goesBackAndForwardByKeys() {
        go(new Place.Library());
        GuiHarness.press(KeyCode.ALT, KeyCode.LEFT);
        awaitPlace("start");
        GuiHarness.press(KeyCode.ALT, KeyCode.RIGHT);
        awaitPlace("library");
    }

    @Test
    void switchesTheThemeWithoutAWarningOfTheStyleSheets() {
        List<String> warnings = new ArrayList<>();
        Handler handler = collecting(warnings);
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(handler);
        drop(BEFORE);
        awaitPlace("recording/1");
        for (ThemeChoice theme : ThemeChoice.values()) {
            GuiHarness.run(() -> window.workbench().settings().themeProperty().set(theme));
            for (Place place : List.of(new Place.Start(), new Place.Library(), new Place.Recording(1))) {
                go(place);
                GuiHarness.frames(5);
            }
        }
        css.removeHandler(handler);
        assertThat(warnings).isEmpty();
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @Test
    void movesTheKeyboardThroughTheRegionsByF6() {
        go(new Place.Library());
        List<Node> visited = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            GuiHarness.press(KeyCode.F6);
            visited.add(GuiHarness.onFx(() -> window.scene().getFocusOwner()));
        }
        assertThat(visited).doesNotHaveDuplicates().doesNotContainNull();
    }

    private static Handler collecting(List<String> messages) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                messages.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /// A recording of many chunks, so large that it takes some seconds to import.
    private Path repeated(int times) throws IOException {
        Path file = folder.resolve("large.jfr");
        byte[] bytes = Files.readAllBytes(BEFORE);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
        return file;
    }

    private void drop(Path... files) {
        GuiHarness.run(() -> window.workbench().opening().drop(List.of(files)));
    }

    private void go(Place place) {
        GuiHarness.run(() -> window.workbench().navigator().go(place));
        GuiHarness.frames(2);
    }

    private void awaitPlace(String text) {
        GuiHarness.waitFor(
                text, () -> window.workbench().navigator().current().text().equals(text));
        GuiHarness.frames(2);
    }

    private void awaitRuns(String... names) {
        GuiHarness.waitFor(
                "runs " + Arrays.toString(names),
                () -> window.workbench().catalog().runs().stream()
                        .map(Run::name)
                        .toList()
                        .equals(List.of(names)));
        GuiHarness.frames(2);
    }

    private List<String> names() {
        return GuiHarness.onFx(() ->
                window.workbench().catalog().runs().stream().map(Run::name).toList());
    }

    private static Node await(String selector) {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        return GuiHarness.find(selector).orElseThrow();
    }

    private static void awaitText(String selector, String text) {
        GuiHarness.waitFor(selector + " " + text, () -> text(selector).equals(text));
    }

    private static String text(String selector) {
        return GuiHarness.find(selector).map(node -> ((Labeled) node).getText()).orElse("");
    }
}
