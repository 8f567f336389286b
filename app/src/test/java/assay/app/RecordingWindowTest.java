package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.export.FlameFormat;
import assay.app.export.PprofReader;
import assay.app.export.SpeedscopeSchema;
import assay.app.recording.SampleRecording;
import assay.app.recording.flame.Coloring;
import assay.app.shell.FileKind;
import assay.charts.control.BrushRange;
import assay.charts.control.TimeBrush;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.PackageColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording in the window, by keys and mouse; what is shown is counted again with `jdk.jfr.consumer`.
@Tag("ui")
class RecordingWindowTest {
    private static final String COMPILE = "java.util.regex.Pattern.compile";

    private static SampleRecording sample;
    private static List<RecordedEvent> events;

    @TempDir
    private Path folder;

    private TestWindow window;
    private FlameDriver flame;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("cpu-hotspot-before");
        events = sample.events("jdk.CPUTimeSample");
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
        window.picker().willChoose(sample.file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        flame = FlameDriver.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsEverySampleOfTheCpuProfile() {
        assertThat(text("#frame-name")).isEqualTo("all");
        awaitDetails(count(_ -> true) + " samples  ·  100 % of all");
        assertThat(flame.source().weight(0)).isEqualTo(events.size());
        assertThat(GuiHarness.find("#kept")).isEmpty();
    }

    @Test
    void searchesByPatternAndStepsThroughWhatItFinds() {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.F);
        GuiHarness.type("pattern.compile");
        Pattern pattern = Pattern.compile("pattern.compile", Pattern.CASE_INSENSITIVE);
        String share = share(count(event -> frames(event)
                .anyMatch(frame -> pattern.matcher(SampleRecording.name(frame)).find())));
        awaitText("#search-result", text -> text.endsWith(" frames, " + share));
        String found = text("#search-result");
        GuiHarness.press(KeyCode.ENTER);
        awaitText("#search-result", ("1/" + found)::equals);
        GuiHarness.press(KeyCode.ENTER);
        awaitText("#search-result", ("2/" + found)::equals);
        GuiHarness.press(KeyCode.SHIFT, KeyCode.ENTER);
        awaitText("#search-result", ("1/" + found)::equals);
        GuiHarness.press(KeyCode.ESCAPE);
        awaitText("#search-result", String::isEmpty);
        assertThat(((TextInputControl) await("#search")).getText()).isEmpty();
        assertThat(flame.chart().matchesProperty().get()).isNull();
    }

    @Test
    void zoomsByMouseKeysAndPath() {
        int quote = flame.node("shop.pricing.PriceCalculator.quote");
        flame.click(quote, MouseButton.PRIMARY, 2);
        assertThat(flame.zoomed()).isEqualTo(quote);
        awaitDetails(count(hasFrame("shop.pricing.PriceCalculator.quote")) + " samples");
        GuiHarness.press(KeyCode.BACK_SPACE);
        assertThat(flame.zoomed()).isEqualTo(flame.source().parent(quote));
        GuiHarness.press(KeyCode.HOME);
        assertThat(flame.zoomed()).isZero();
        flame.click(quote, MouseButton.PRIMARY, 1);
        assertThat(flame.selected()).isEqualTo(quote);
        GuiHarness.press(KeyCode.ENTER);
        assertThat(flame.zoomed()).isEqualTo(quote);
        GuiHarness.press(KeyCode.DIGIT0);
        assertThat(flame.zoomed()).isZero();
        GuiHarness.press(KeyCode.ENTER);
        GuiHarness.click(await("#zoom-path .hyperlink"), 1);
        assertThat(flame.zoomed()).isZero();
    }

    @Test
    void turnsTheGraphUpsideDown() {
        ToggleButton icicle = (ToggleButton) await("#icicle");
        assertThat(icicle.isSelected()).isFalse();
        GuiHarness.press(KeyCode.I);
        assertThat(flame.chart().directionProperty().get()).isEqualTo(FlameDirection.ICICLE);
        assertThat(icicle.isSelected()).isTrue();
        GuiHarness.click(icicle, 1);
        assertThat(flame.chart().directionProperty().get()).isEqualTo(FlameDirection.FLAME);
    }

    @Test
    void countsOnlyWhatIsBrushedUntilTheBrushIsCleared() {
        TimeBrush brush = (TimeBrush) await("#brush");
        GuiHarness.drag(brush, 0.25, 0.75);
        BrushRange range = brush.rangeProperty().get();
        assertThat(range.from()).isBetween(0.24, 0.26);
        assertThat(range.to()).isBetween(0.74, 0.76);
        long kept = inRange(range);
        assertThat(kept).isBetween(1L, events.size() - 1L);
        awaitText("#kept", (kept + " of " + events.size() + " samples")::equals);
        assertThat(flame.source().weight(0)).isEqualTo((double) kept);
        assertThat(text("#chips .chip")).startsWith("time ");
        GuiHarness.press(KeyCode.ESCAPE);
        awaitWeight(events.size());
        assertThat(GuiHarness.find("#kept")).isEmpty();
        GuiHarness.drag(brush, 0.25, 0.75);
        awaitText("#kept", text -> !text.isEmpty());
        GuiHarness.clickAt(brush, 0.9, 0.5, MouseButton.PRIMARY, 2);
        awaitWeight(events.size());
        assertThat(brush.rangeProperty().get()).isNull();
    }

    private static long inRange(BrushRange range) {
        long start = sample.summary().facts().startNanos();
        double span = (double) sample.summary().facts().durationNanos();
        long from = start + Math.round(range.from() * span);
        long to = start + Math.round(range.to() * span);
        return count(event -> {
            long time = Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS);
            return time >= from && time < to;
        });
    }

    @Test
    void countsTheSamplesOfTheChosenThread() {
        GuiHarness.press(KeyCode.T);
        ListView<?> list = (ListView<?>) await("#thread-list");
        GuiHarness.click(await("#thread-list .check-box > .box"), 1);
        awaitText("#kept", text -> !text.isEmpty());
        String chip = text("#chips .chip");
        String thread = chip.substring("thread ".length());
        long expected = count(event -> event.getThread("eventThread") != null
                && thread.equals(event.getThread("eventThread").getJavaName()));
        assertThat(expected).isPositive();
        awaitWeight(expected);
        assertThat(list.getItems()).hasSizeGreaterThan(1);
        assertThat(text("#threads")).isEqualTo("1 thread");
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.waitFor(
                "the end of the list", () -> GuiHarness.find("#thread-list").isEmpty());
        Button remove = (Button) await("#chips .chip");
        GuiHarness.run(remove::fire);
        awaitWeight(events.size());
    }

    @Test
    void copiesFocusesAndHidesFromTheMenuOfAFrame() {
        int compile = flame.node(COMPILE);
        choose(compile, "Copy name");
        assertThat(clipboard()).isEqualTo(COMPILE);
        choose(compile, "Copy stack");
        assertThat(clipboard().lines().toList().getFirst()).isEqualTo("\tat " + COMPILE);
        assertThat(clipboard().lines().toList().getLast()).isEqualTo("\tat java.lang.Thread.run");
        choose(compile, "Focus on the method   (f)");
        awaitText("#chips .chip", ("only below " + COMPILE)::equals);
        long expected = count(hasFrame(COMPILE));
        awaitWeight(expected);
        awaitText("#kept", (expected + " of " + events.size() + " samples")::equals);
        GuiHarness.click(await("#chips .chip"), 1);
        awaitWeight(events.size());
        choose(flame.node(COMPILE), "Hide the method   (m)");
        awaitText("#chips .chip", ("without frame " + COMPILE)::equals);
        awaitWeight(events.size());
        assertThat(flame.labels()).doesNotContain(COMPILE);
        GuiHarness.click(await("#chips .hyperlink"), 1);
        GuiHarness.waitFor("no chips", () -> GuiHarness.find("#chips .chip").isEmpty());
    }

    private void choose(int node, String item) {
        flame.click(node, MouseButton.SECONDARY, 1);
        GuiHarness.click(menuItem(item), 1);
    }

    private static Node menuItem(String text) {
        GuiHarness.waitFor(text, () -> GuiHarness.all(".menu-item .label").anyMatch(isText(text)));
        return GuiHarness.all(".menu-item .label")
                .filter(isText(text))
                .findFirst()
                .orElseThrow();
    }

    private static Predicate<Node> isText(String text) {
        return node -> ((Labeled) node).getText().equals(text);
    }

    @Test
    void coloursByPackageOnDemand() {
        ComboBox<?> coloring = (ComboBox<?>) await("#coloring");
        GuiHarness.click(coloring, 1);
        GuiHarness.press(KeyCode.DOWN);
        GuiHarness.press(KeyCode.ENTER);
        assertThat(coloring.getValue()).isEqualTo(Coloring.PACKAGE);
        assertThat(flame.chart().colorsProperty().get()).isInstanceOf(PackageColors.class);
    }

    @Test
    void stepsThroughTheProfilesAndChoosesThemFromTheList() {
        ComboBox<?> profiles = (ComboBox<?>) await("#profile");
        Object first = profiles.getValue();
        GuiHarness.press(KeyCode.N);
        GuiHarness.waitFor("another profile", () -> !Objects.equals(profiles.getValue(), first));
        awaitText("#frame-details", text -> !text.startsWith(events.size() + " samples"));
        GuiHarness.press(KeyCode.P);
        awaitWeight(events.size());
        assertThat(profiles.getValue()).isEqualTo(first);
        int index = indexOf(profiles, "jdk.ExecutionSample");
        GuiHarness.run(() -> profiles.getSelectionModel().select(index));
        awaitWeight(sample.events("jdk.ExecutionSample").size());
    }

    private static int indexOf(ComboBox<?> profiles, String event) {
        List<String> names = profiles.getItems().stream().map(Object::toString).toList();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).contains(event)) {
                return i;
            }
        }
        throw new AssertionError("no profile of " + event + " in " + names);
    }

    @Test
    void exportsTheZoomedGraphAsPdf() throws IOException {
        flame.click(flame.node("shop.pricing.PriceCalculator.quote"), MouseButton.PRIMARY, 2);
        Path target = folder.resolve("report.pdf");
        window.picker().willChoose(target);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        GuiHarness.waitFor("the report", () -> Files.exists(target));
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            String pages = new PDFTextStripper().getText(document);
            assertThat(pages).contains("cpu-hotspot-before", "shop.pricing.PriceCalculator.quote", COMPILE);
        }
    }

    @Test
    void exportsTheGraphAsShownInEveryFormat() throws IOException {
        for (FlameFormat format : FlameFormat.values()) {
            Path target = folder.resolve("flame" + format.endings().getFirst());
            window.picker().willChoose(target);
            MenuItem item = exportItem("export." + format.word());
            GuiHarness.run(item::fire);
            GuiHarness.waitFor(target.toString(), () -> Files.exists(target));
            assertThat(window.picker().proposed())
                    .isEqualTo("cpu-hotspot-before" + format.endings().getFirst());
            assertThat(window.picker().offered())
                    .hasSize(FlameFormat.values().length)
                    .first()
                    .isEqualTo(new FileKind(format.title(), format.endings()));
        }
        assertThat(new PprofReader(Files.readAllBytes(folder.resolve("flame.pb.gz")))
                        .samples().stream()
                                .mapToLong(RecordingWindowTest::lastNumber)
                                .sum())
                .isEqualTo(events.size());
        assertThat(Files.readAllLines(folder.resolve("flame.collapsed")).stream()
                        .mapToLong(RecordingWindowTest::lastNumber)
                        .sum())
                .isEqualTo(events.size());
        assertThat(SpeedscopeSchema.check(JsonTree.object(Files.readString(folder.resolve("flame.speedscope.json")))))
                .hasSize(1);
        assertThat(Files.readAllBytes(folder.resolve("flame.png"))).contains('P', 'N', 'G');
        assertThat(Files.readString(folder.resolve("flame.html"))).contains(COMPILE);
        assertThat(Files.readString(folder.resolve("flame.svg"))).contains(COMPILE);
    }

    private static long lastNumber(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static MenuItem exportItem(String id) {
        MenuBar bar = (MenuBar) await("#menu-bar");
        return GuiHarness.onFx(() -> bar.getMenus().getFirst().getItems().stream()
                .filter(item -> item instanceof Menu)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow());
    }

    private static long count(Predicate<RecordedEvent> wanted) {
        return events.stream().filter(wanted).count();
    }

    private static Predicate<RecordedEvent> hasFrame(String method) {
        return event -> SampleRecording.hasFrame(event, method);
    }

    private static Stream<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace() == null ? Stream.empty() : event.getStackTrace().getFrames().stream();
    }

    /// Three significant figures, for shares from 10 % to below 100 %.
    private static String share(long part) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / events.size());
    }

    private static String clipboard() {
        return GuiHarness.onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private void awaitWeight(long weight) {
        GuiHarness.waitFor(
                "a weight of " + weight,
                () -> flame.chart().sourceProperty().get().weight(0) == (double) weight);
        GuiHarness.frames(2);
    }

    private static void awaitDetails(String start) {
        awaitText("#frame-details", text -> text.startsWith(start));
    }

    private static void awaitText(String selector, Predicate<String> expected) {
        GuiHarness.waitFor(selector + ", which is now " + text(selector), () -> expected.test(read(selector)));
    }

    private static String text(String selector) {
        return GuiHarness.onFx(() -> read(selector));
    }

    private static String read(String selector) {
        return GuiHarness.find(selector).map(node -> ((Labeled) node).getText()).orElse("");
    }

    private static Node await(String selector) {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        GuiHarness.frames(2);
        return GuiHarness.find(selector).orElseThrow();
    }
}
