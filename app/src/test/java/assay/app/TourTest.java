package assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import assay.analysis.model.TimeRange;
import assay.analysis.profile.ProfileChoice;
import assay.analysis.unit.UnitFormat;
import assay.app.palette.PaletteEntry;
import assay.app.recording.SampleRecording;
import assay.app.recording.page.PageId;
import assay.app.settings.ThemeChoice;
import assay.charts.control.TimeBrush;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks through every page of recordings of three kinds, by mouse and keys, in both themes, with and without filters.
/// What the filters leave is counted again with `jdk.jfr.consumer`.
@Tag("ui")
class TourTest {
    @TempDir
    private Path folder;

    private TestWindow window;
    private StyleWarnings warnings;

    /// @param search letters and full stops, found in the names of some frames but not in all
    record Stop(String name, Path file, String search) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Stop> recordings() {
        return Stream.of(
                new Stop(
                        "HotSpot 25",
                        Path.of(System.getProperty("assay.root"), "samples/recordings/cpu-hotspot-before.jfr"),
                        "pattern.compile"),
                new Stop("async-profiler", shared("ap-jdk24-spring-60s.jfr"), "java.util"),
                new Stop("JDK 11", shared("jdk11-hotmethods-custom-workevent.jfr"), "java.util"));
    }

    private static Path shared(String name) {
        return Path.of(System.getProperty("assay.shared", "none"), "data/jfr", name);
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        GuiHarness.start();
        warnings = new StyleWarnings();
        window = TestWindow.open(folder);
        // The headless screen cannot draw lists that hang over its edges.
        GuiHarness.run(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
        });
    }

    @AfterEach
    void close() {
        window.close();
        warnings.close();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void everyPageOfEveryKindOfRecordingIsWhole(Stop stop) {
        assumeThat(Files.exists(stop.file())).as("%s is there", stop.file()).isTrue();
        window.picker().willChoose(stop.file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        await(".recording-view");
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            GuiHarness.run(() -> window.workbench().settings().themeProperty().set(theme));
            walk();
            filter(stop);
            walk();
            Hyperlink clear = (Hyperlink) await("#clear-filters");
            GuiHarness.run(clear::fire);
        }
        walkByKeys();
        assertThat(warnings.messages()).isEmpty();
    }

    /// Every page in turn, by its button.
    private void walk() {
        for (Node button : GuiHarness.all(".page-button").toList()) {
            GuiHarness.click(button, 1);
            assertThat(((ToggleButton) button).isSelected()).as(button.getId()).isTrue();
            requireWhole(button.getId());
        }
    }

    private void walkByKeys() {
        for (PageId page : PageId.values()) {
            ToggleButton button =
                    (ToggleButton) GuiHarness.find("#show-" + page.word()).orElse(null);
            if (button != null && page.digit().isPresent()) {
                GuiHarness.press(
                        KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + page.digit().get()));
                assertThat(button.isSelected()).as(page.word()).isTrue();
                idle();
            }
        }
    }

    private void idle() {
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        GuiHarness.frames(3);
    }

    /// Nothing is still loading, nothing failed, and who cannot see the charts is told what they show.
    private void requireWhole(String page) {
        idle();
        assertThat(GuiHarness.find(".failure-what")).as(page).isEmpty();
        assertThat(GuiHarness.find("#notice .progress-indicator")).as(page).isEmpty();
        List<Node> charts = GuiHarness.all(".recording-view *")
                .filter(node ->
                        node.getClass().getPackageName().startsWith("assay.charts") && node.isFocusTraversable())
                .toList();
        assertThat(charts)
                .as(page)
                .allSatisfy(chart -> assertThat(chart.getAccessibleText())
                        .as("%s on %s", chart.getClass().getSimpleName(), page)
                        .isNotBlank());
        boolean says = !charts.isEmpty()
                || GuiHarness.all(".recording-view .label")
                        .anyMatch(node -> !((Labeled) node).getText().isBlank());
        assertThat(says).as("%s shows something", page).isTrue();
    }

    /// Brushes, then chooses a thread, then searches; after each step what is left equals what the JDK counts.
    private void filter(Stop stop) {
        window.showPage(1, PageId.FLAME);
        FlameDriver flame = FlameDriver.await("#flame");
        List<RecordedEvent> all = SampleRecording.events(stop.file(), profile());
        awaitWeight(flame, all.size());
        GuiHarness.drag((TimeBrush) await("#brush"), 0.2, 0.8);
        TimeRange range = brushed();
        List<RecordedEvent> inRange = all.stream().filter(isIn(range)).toList();
        assertThat(inRange.size()).isBetween(1, all.size() - 1);
        awaitWeight(flame, inRange.size());

        Button threads = (Button) await("#threads");
        GuiHarness.run(threads::fire);
        GuiHarness.click(await("#thread-list .check-box > .box"), 1);
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.waitFor("two chips", () -> GuiHarness.all("#chips .chip").count() == 2);
        String thread = GuiHarness.onFx(() -> GuiHarness.all("#chips .chip")
                .map(chip -> ((Labeled) chip).getText())
                .filter(text -> text.startsWith("thread "))
                .findFirst()
                .orElseThrow()
                .substring("thread ".length()));
        List<RecordedEvent> ofThread =
                inRange.stream().filter(event -> thread.equals(thread(event))).toList();
        assertThat(ofThread).isNotEmpty();
        awaitWeight(flame, ofThread.size());
        GuiHarness.waitFor(
                "the kept samples",
                () -> GuiHarness.find("#kept")
                        .filter(kept -> ((Labeled) kept)
                                .getText()
                                .equals(UnitFormat.count(ofThread.size())
                                        + " of "
                                        + UnitFormat.count(all.size())
                                        + " samples"))
                        .isPresent());

        Pattern pattern = Pattern.compile(stop.search(), Pattern.CASE_INSENSITIVE);
        long found = ofThread.stream().filter(event -> finds(pattern, event)).count();
        TextInputControl search = (TextInputControl) await("#search");
        GuiHarness.run(() -> search.setText(stop.search()));
        String share = found == 0 ? "no match" : ", " + UnitFormat.share(found, ofThread.size());
        GuiHarness.waitFor(
                "found " + share,
                () -> GuiHarness.find("#search-result")
                        .filter(result -> ((Labeled) result).getText().endsWith(share))
                        .isPresent());
        GuiHarness.run(search::clear);
    }

    private String profile() {
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            return ProfileChoice.first(store.summary(1).profiles())
                    .orElseThrow()
                    .event();
        }
    }

    private TimeRange brushed() {
        String[] ends = Objects.requireNonNull(
                        window.workbench().navigator().current().state().get("time"))
                .split("\\.\\.", -1);
        return new TimeRange(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    private static Predicate<RecordedEvent> isIn(TimeRange range) {
        return event -> {
            long time = Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS);
            return time >= range.fromNanos() && time < range.toNanos();
        };
    }

    private static String thread(RecordedEvent event) {
        RecordedThread thread = event.getThread(event.hasField("sampledThread") ? "sampledThread" : "eventThread");
        return thread == null
                ? ""
                : Objects.requireNonNullElse(thread.getJavaName(), String.valueOf(thread.getOSName()));
    }

    private static boolean finds(Pattern pattern, RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .anyMatch(frame ->
                                pattern.matcher(SampleRecording.name(frame)).find());
    }

    private static void awaitWeight(FlameDriver flame, long weight) {
        GuiHarness.waitFor(
                "a weight of " + weight,
                () -> flame.chart().sourceProperty().get().weight(0) == (double) weight);
        GuiHarness.frames(2);
    }

    private static Node await(String selector) {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        GuiHarness.frames(2);
        return GuiHarness.find(selector).orElseThrow();
    }

    /// Of every page: each item of the menus has a name of its own, words and no other's key, and is in the palette.
    @ParameterizedTest
    @MethodSource("firstRecording")
    void everyActionIsInMenuAndPaletteAndNoKeyDoesTwoThings(Stop stop) {
        window.picker().willChoose(stop.file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        await(".recording-view");
        for (Node button : GuiHarness.all(".page-button").toList()) {
            GuiHarness.click(button, 1);
            idle();
            List<MenuItem> items = menuItems();
            assertThat(items).extracting(MenuItem::getId).doesNotHaveDuplicates();
            assertThat(items)
                    .extracting(MenuItem::getText)
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            List<KeyCombination> keys = items.stream()
                    .map(MenuItem::getAccelerator)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(keys)
                    .as(button.getId())
                    .doesNotHaveDuplicates()
                    .doesNotContain(KeyCombination.valueOf("Shortcut+Shift+P"));
            requireInPalette(items);
        }
    }

    static Stream<Stop> firstRecording() {
        return recordings().limit(1);
    }

    private static List<MenuItem> menuItems() {
        MenuBar bar = (MenuBar) await("#menu-bar");
        return GuiHarness.onFx(() -> bar.getMenus().stream()
                .flatMap(TourTest::leaves)
                .filter(item -> item.getId() != null)
                .toList());
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(TourTest::leaves) : Stream.of(item);
    }

    @SuppressWarnings("unchecked") // the palette's list holds its entries
    private static void requireInPalette(List<MenuItem> items) {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.K);
        ListView<PaletteEntry> list = (ListView<PaletteEntry>) await("#palette-list");
        List<PaletteEntry> entries = GuiHarness.onFx(() -> new ArrayList<>(list.getItems()));
        GuiHarness.press(KeyCode.ESCAPE);
        assertThat(entries)
                .extracting(PaletteEntry::id)
                .containsAll(items.stream().map(MenuItem::getId).toList());
        List<String> keys = entries.stream()
                .filter(entry ->
                        !entry.id().startsWith("letter ") && !entry.key().isEmpty())
                .map(PaletteEntry::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }
}
