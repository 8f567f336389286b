package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.unit.UnitFormat;
import assay.app.export.CopyForm;
import assay.app.navigate.Place;
import assay.app.recording.SampleRecording;
import assay.app.recording.page.PageId;
import assay.app.recording.page.TwinTable;
import assay.charts.control.HeatChart;
import assay.charts.heat.HeatSource;
import assay.charts.plot.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The heat map in the window; what is shown is counted again with `jdk.jfr.consumer`.
@Tag("ui")
class HeatWindowTest {
    private static final long CELL = 20_000_000;

    private static SampleRecording sample;
    private static List<RecordedEvent> events;

    @TempDir
    private Path folder;

    private TestWindow window;
    private HeatChart chart;

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
        FlameDriver.open();
        GuiHarness.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        chart = (HeatChart) await("#heat");
        GuiHarness.waitFor("cells", () -> chart.sourceProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Node await(String selector) {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        return GuiHarness.find(selector).orElseThrow();
    }

    private static void awaitText(String selector, String text) {
        GuiHarness.waitFor(
                selector + " " + text,
                () -> GuiHarness.find(selector)
                        .map(node -> ((Labeled) node).getText().equals(text))
                        .orElse(false));
    }

    private HeatSource source() {
        return Objects.requireNonNull(chart.sourceProperty().get());
    }

    private static long sinceStart(RecordedEvent event) {
        return Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS)
                - sample.summary().facts().startNanos();
    }

    private static long count(Predicate<RecordedEvent> wanted) {
        return events.stream().filter(wanted).count();
    }

    private static boolean hasFound(RecordedEvent event) {
        Pattern pattern = Pattern.compile("pattern.compile", Pattern.CASE_INSENSITIVE);
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .anyMatch(frame ->
                                pattern.matcher(SampleRecording.name(frame)).find());
    }

    @Test
    void everyCellHasTheSamplesOfItsTwentyMilliseconds() {
        Map<Integer, Long> expected = events.stream()
                .collect(Collectors.groupingBy(event -> (int) (sinceStart(event) / CELL), Collectors.counting()));
        HeatSource source = source();
        Map<Integer, Long> shown = new TreeMap<>();
        IntStream.range(0, source.cells())
                .filter(cell -> source.value(cell) > 0)
                .forEach(cell -> shown.put(cell, Math.round(source.value(cell))));

        assertThat(shown).isEqualTo(expected);
        assertThat(GuiHarness.onFx(chart::getAccessibleHelp))
                .startsWith("Heat map of jdk.CPUTimeSample, " + events.size() + " samples in " + expected.size());
    }

    @Test
    void aDragCountsTheSamplesOfItsCellsEverywhere() {
        GuiHarness.drag(chart, 0.3, 0.6);
        TimeSpan range = Objects.requireNonNull(
                GuiHarness.onFx(() -> chart.rangeProperty().get()));
        long kept = count(event -> sinceStart(event) >= range.fromNanos() && sinceStart(event) < range.toNanos());
        assertThat(range.fromNanos() % CELL).isZero();
        assertThat(range.nanos() % CELL).isZero();
        assertThat(kept).isBetween(1L, events.size() - 1L);
        awaitText("#kept", kept + " of " + events.size() + " samples");

        Button flame = (Button) await("#heat-flame");
        GuiHarness.run(flame::fire);
        FlameDriver graph = FlameDriver.await("#flame");
        GuiHarness.waitFor(
                "the flame graph",
                () -> Objects.requireNonNull(graph.chart().sourceProperty().get())
                                .weight(0)
                        == kept);
        GuiHarness.run(() -> window.workbench().navigator().back());
        await("#heat");
        GuiHarness.run(() -> window.workbench().navigator().back());
        GuiHarness.waitFor("no range", () -> chart.rangeProperty().get() == null);
    }

    @Test
    void aSearchMarksTheCellsWithSuchFrames() {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.F);
        GuiHarness.type("pattern.compile");
        long found = count(HeatWindowTest::hasFound);
        String share = UnitFormat.share(found, events.size());
        awaitText("#heat-search-result", found + " samples, " + share);
        long cells = events.stream()
                .filter(HeatWindowTest::hasFound)
                .map(event -> sinceStart(event) / CELL)
                .distinct()
                .count();
        HeatSource source = source();
        assertThat(IntStream.range(0, source.cells()).filter(source::found)).hasSize((int) cells);

        GuiHarness.run(() -> ((TextInputControl) GuiHarness.find("#heat-search").orElseThrow()).setText("("));
        GuiHarness.waitFor(
                "no search",
                () -> !Objects.requireNonNull(chart.sourceProperty().get()).searched());
        assertThat(((Labeled) await("#heat-search-result")).getText()).startsWith("Unclosed group");
    }

    @Test
    void keysChooseTheScale() {
        GuiHarness.run(chart::requestFocus);
        GuiHarness.press(KeyCode.DIGIT2);
        GuiHarness.waitFor("seconds", () -> source().cellNanos() == 1_000_000_000L);

        double sum = IntStream.range(0, source().cells())
                .mapToDouble(source()::value)
                .sum();
        assertThat(sum).isEqualTo(events.size());
        assertThat(((ToggleButton) await("#scale-1s")).isSelected()).isTrue();
        GuiHarness.run(() -> window.workbench().navigator().back());
        GuiHarness.waitFor("20 ms", () -> source().cellNanos() == CELL);
    }

    @Test
    void aTimeToCompareWithLeadsToTheDifference() {
        GuiHarness.drag(chart, 0.3, 0.6);
        assertThat(GuiHarness.find("#heat-difference")).isEmpty();
        GuiHarness.run(() -> chart.baselineProperty().set(new TimeSpan(CELL, 100 * CELL)));
        Button difference = (Button) await("#heat-difference");
        GuiHarness.run(difference::fire);
        await("#flame");

        Place.Recording place = (Place.Recording)
                GuiHarness.onFx(() -> window.workbench().navigator().current());
        assertThat(place.state()).containsEntry("flame.base", "20000000-2000000000");
        window.showPage(place.id(), PageId.HEAT);
        GuiHarness.waitFor("nothing to compare", () -> chart.baselineProperty().get() == null);
    }

    @Test
    void theTableHasTheNumbersOfTheCells() {
        ToggleButton toggle = (ToggleButton) await("#heat-table-shown");
        GuiHarness.run(toggle::fire);
        TwinTable table = (TwinTable) await("#heat-table");
        String csv = GuiHarness.onFx(() -> table.copyable().text(CopyForm.CSV));

        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("Start [ns],Length [ns],Samples [count]");
        Map<Long, Long> expected = events.stream()
                .collect(Collectors.groupingBy(
                        event -> sinceStart(event) / CELL * CELL, TreeMap::new, Collectors.counting()));
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(expected.entrySet().stream()
                        .map(each -> each.getKey() + "," + CELL + "," + each.getValue())
                        .toList());
    }

    @Test
    @SuppressWarnings("unchecked") // the box holds a type of its own package
    void eventsThatAreNoSamplesAreCountedToo() {
        Map<Integer, Long> expected = sample.events("jdk.CPULoad").stream()
                .collect(Collectors.groupingBy(event -> (int) (sinceStart(event) / CELL), Collectors.counting()));
        ComboBox<Object> subjects = (ComboBox<Object>) await("#heat-profile");
        GuiHarness.run(() -> subjects.getSelectionModel()
                .select(subjects.getItems().stream()
                        .filter(each -> each.toString().startsWith("jdk.CPULoad "))
                        .findFirst()
                        .orElseThrow()));
        long total = expected.values().stream().mapToLong(Long::longValue).sum();
        GuiHarness.waitFor(
                "events",
                () -> Objects.toString(chart.getAccessibleHelp())
                        .startsWith("Heat map of jdk.CPULoad, " + total + " events in " + expected.size()));
        HeatSource source = source();
        Map<Integer, Long> shown = new TreeMap<>();
        IntStream.range(0, source.cells())
                .filter(cell -> source.value(cell) > 0)
                .forEach(cell -> shown.put(cell, Math.round(source.value(cell))));
        assertThat(shown).isEqualTo(expected);
        assertThat(await("#heat-search").isDisabled()).isTrue();
        Button list = (Button) await("#heat-events");
        GuiHarness.run(list::fire);
        Place.Recording place = (Place.Recording)
                GuiHarness.onFx(() -> window.workbench().navigator().current());
        assertThat(place.state()).containsEntry("events.type", "jdk.CPULoad");
        GuiHarness.run(() -> window.workbench().navigator().back());
        GuiHarness.run(() -> window.workbench().navigator().back());
        GuiHarness.waitFor("samples", () -> !source().text(1).contains("event"));
    }
}
