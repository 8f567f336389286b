package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.navigate.Place;
import assay.app.recording.SampleRecording;
import assay.app.settings.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import jdk.jfr.consumer.RecordedEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two recordings in the window, by keys and mouse; shares are counted again with `jdk.jfr.consumer`.
@Tag("ui")
class CompareWindowTest {
    private static final String COMPILE = "java.util.regex.Pattern.compile";
    private static final String QUOTE = "shop.pricing.PriceCalculator.quote";

    private static SampleRecording before;
    private static SampleRecording after;
    private static List<RecordedEvent> baseEvents;
    private static List<RecordedEvent> candidateEvents;

    @TempDir
    private Path folder;

    private TestWindow window;
    private FlameDriver base;
    private FlameDriver candidate;

    @BeforeAll
    static void read() {
        before = SampleRecording.read("cpu-hotspot-before");
        after = SampleRecording.read("cpu-hotspot-after");
        baseEvents = before.events("jdk.CPUTimeSample");
        candidateEvents = after.events("jdk.CPUTimeSample");
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
        GuiHarness.run(() -> window.workbench().opening().open(List.of(before.file(), after.file())));
        GuiHarness.waitFor(
                "two runs in the library",
                () -> window.workbench().catalog().runs().size() == 2
                        && window.workbench().navigator().current() instanceof Place.Library);
        TableView<?> table = (TableView<?>) await("#library-table");
        GuiHarness.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(row("cpu-hotspot-before"));
            table.getSelectionModel().select(row("cpu-hotspot-after"));
        });
        GuiHarness.press(KeyCode.CONTROL, KeyCode.D);
        base = FlameDriver.await("#flame-a");
        candidate = FlameDriver.await("#flame-b");
    }

    private int row(String name) {
        return window.workbench().catalog().runs().stream()
                .map(run -> run.name())
                .toList()
                .indexOf(name);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsBothRunsInFullWithAVerdict() {
        assertThat(base.source().weight(0)).isEqualTo(baseEvents.size());
        assertThat(candidate.source().weight(0)).isEqualTo(candidateEvents.size());
        awaitText(
                "#verdict",
                text -> text.startsWith("cpu-hotspot-before  →  cpu-hotspot-after:  ")
                        && text.endsWith(" with a smaller one, beyond noise."));
        assertThat(text("#differences"))
                .startsWith("Shares of the total: A is " + baseEvents.size() + " samples, B is "
                        + candidateEvents.size() + " samples");
    }

    @Test
    void zoomAndSelectionFollowTheSameFrameUntilUnlinked() {
        base.click(base.node(QUOTE), MouseButton.PRIMARY, 1);
        assertThat(candidate.label(candidate.selected())).isEqualTo(QUOTE);
        GuiHarness.press(KeyCode.ENTER);
        assertThat(candidate.label(candidate.zoomed())).isEqualTo(QUOTE);
        GuiHarness.press(KeyCode.L);
        assertThat(((ToggleButton) await("#linked")).isSelected()).isFalse();
        GuiHarness.press(KeyCode.HOME);
        assertThat(base.zoomed()).isZero();
        assertThat(candidate.label(candidate.zoomed())).isEqualTo(QUOTE);
    }

    @Test
    void aFrameThatTheOtherSideLacksStandsForItsNearestCaller() {
        int compile = base.node(COMPILE);
        base.click(compile, MouseButton.PRIMARY, 2);
        assertThat(base.zoomed()).isEqualTo(compile);
        assertThat(callers(base, compile)).contains(candidate.label(candidate.zoomed()));
    }

    private static List<String> callers(FlameDriver flame, int node) {
        return IntStream.iterate(node, each -> each >= 0, flame.source()::parent)
                .mapToObj(flame::label)
                .toList();
    }

    @Test
    void swappingTheSidesFlipsTheSign() {
        open("tab-diff");
        FlameDriver diff = FlameDriver.await("#flame-diff");
        diff.click(diff.node(COMPILE), MouseButton.PRIMARY, 1);
        String details = text("#diff-details");
        assertThat(details)
                .startsWith("Pattern.compile   A ")
                .contains("  →  B 0 %   −")
                .endsWith("   only in A");
        GuiHarness.press(KeyCode.X);
        awaitText("#diff-details", text -> !text.equals(details));
        diff.click(diff.node(COMPILE), MouseButton.PRIMARY, 1);
        String change = details.replaceFirst(".*(−.* pp).*", "$1");
        awaitText(
                "#diff-details",
                text -> text.contains("A 0 %  →  B ") && text.endsWith(change.replace('−', '+') + "   only in B"));
        assertThat(text("#verdict")).startsWith("cpu-hotspot-after  →  cpu-hotspot-before:  ");
    }

    @Test
    void listsTheFramesWithTheirChangesInAnyOrder() {
        open("tab-frames");
        TableView<?> table = (TableView<?>) await("#frame-table");
        double expected = 100.0 * count(baseEvents) / baseEvents.size();
        String row = rowOf(table, COMPILE);
        assertThat(row).contains(String.format(Locale.ROOT, "%.1f %%", expected), "0 %");
        assertThat(row).contains(String.format(Locale.ROOT, "−%.2f pp", expected), "gone");
        sort(table, 3, TableColumn.SortType.ASCENDING);
        List<Double> ascending = changes(table);
        assertThat(ascending).isSorted().hasSizeGreaterThan(20);
        sort(table, 3, TableColumn.SortType.DESCENDING);
        assertThat(changes(table)).isEqualTo(ascending.reversed());
    }

    private static <T> void sort(TableView<T> table, int column, TableColumn.SortType type) {
        TableColumn<T, ?> sorted = table.getColumns().get(column);
        GuiHarness.run(() -> {
            sorted.setSortType(type);
            table.getSortOrder().setAll(List.of(sorted));
        });
    }

    private static List<Double> changes(TableView<?> table) {
        TableColumn<?, ?> change = table.getColumns().get(3);
        return GuiHarness.onFx(() -> IntStream.range(0, table.getItems().size())
                .mapToObj(row -> (Double) change.getCellData(row))
                .toList());
    }

    private static String rowOf(TableView<?> table, String frame) {
        GuiHarness.run(() -> {
            for (int row = 0; row < table.getItems().size(); row++) {
                if (table.getColumns().getFirst().getCellData(row).equals(frame)) {
                    table.scrollTo(row);
                }
            }
        });
        GuiHarness.frames(3);
        return GuiHarness.onFx(() -> GuiHarness.all("#frame-table .table-row-cell")
                .map(CompareWindowTest::cells)
                .filter(cells -> cells.startsWith(frame + '|'))
                .findFirst()
                .orElse("no row of " + frame));
    }

    private static String cells(Node row) {
        StringBuilder text = new StringBuilder();
        row.lookupAll(".table-cell").stream()
                .map(cell -> ((Labeled) cell).getText())
                .forEach(cell -> text.append(cell).append('|'));
        return text.toString();
    }

    @Test
    void searchesBothSidesAtOnce() {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.F);
        GuiHarness.type("pattern.compile");
        awaitText("#compare-found", ("A " + share(baseEvents) + "   B " + share(candidateEvents))::equals);
        assertThat(base.chart().matchesProperty().get().get(base.node(COMPILE))).isTrue();
    }

    @Test
    void exportsTheComparisonAsPdf() throws IOException {
        Path target = folder.resolve("comparison.pdf");
        window.picker().willChoose(target);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        GuiHarness.waitFor("the report", () -> Files.exists(target));
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("cpu-hotspot-before", "cpu-hotspot-after", COMPILE);
        }
    }

    @Test
    void noScreenMakesTheStyleSheetsComplain() {
        StyleWarnings warnings = new StyleWarnings();
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            GuiHarness.run(() -> window.workbench().settings().themeProperty().set(theme));
            visitRecording();
            go(new Place.Compare(1, 2));
            for (String tab : List.of("tab-diff", "tab-frames", "tab-sides")) {
                open(tab);
                GuiHarness.frames(3);
            }
        }
        warnings.close();
        assertThat(warnings.messages()).isEmpty();
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    private void visitRecording() {
        go(new Place.Recording(1));
        FlameDriver flame = FlameDriver.open();
        flame.click(flame.node(QUOTE), MouseButton.SECONDARY, 1);
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.drag(await("#brush"), 0.3, 0.6);
        await("#chips .chip");
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.run(() -> flame.chart().requestFocus());
        GuiHarness.press(KeyCode.T);
        await("#thread-list");
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.frames(3);
    }

    private void go(Place place) {
        GuiHarness.run(() -> window.workbench().navigator().go(place));
        GuiHarness.frames(3);
    }

    private static void open(String tab) {
        GuiHarness.click(await(".tab-header-area #" + tab), 1);
    }

    private static long count(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> SampleRecording.hasFrame(event, COMPILE))
                .count();
    }

    /// As a person reads it: three significant figures.
    private static String share(List<RecordedEvent> events) {
        double percent = 100.0 * count(events) / events.size();
        return percent == 0 ? "0 %" : String.format(Locale.ROOT, percent < 10 ? "%.2f %%" : "%.1f %%", percent);
    }

    private static void awaitText(String selector, Predicate<String> expected) {
        GuiHarness.waitFor(selector + ", which was " + text(selector), () -> expected.test(read(selector)));
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
