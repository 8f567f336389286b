package assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.app.navigate.Place;
import assay.app.recording.SampleRecording;
import assay.charts.control.FlameLegend;
import assay.charts.control.HeatChart;
import assay.charts.plot.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two times of one recording against each other, marked in the heat map; what is shown is counted again with
/// `jdk.jfr.consumer`.
@Tag("ui")
class DifferenceWindowTest {
    private static final String QUOTE = "shop.pricing.PriceCalculator.quote";

    private static SampleRecording sample;
    private static List<RecordedEvent> events;

    @TempDir
    private Path folder;

    private TestWindow window;
    private HeatChart heat;
    private TimeSpan range;
    private TimeSpan base;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("cpu-hotspot-before");
        events = sample.events("jdk.CPUTimeSample");
    }

    @BeforeEach
    void compare() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
        window.picker().willChoose(sample.file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        FlameDriver.open();
        GuiHarness.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        heat = (HeatChart) await("#heat");
        GuiHarness.waitFor("cells", () -> heat.sourceProperty().get() != null);
        GuiHarness.drag(heat, 0.1, 0.2);
        mouse(MouseEvent.MOUSE_PRESSED, 0.3);
        mouse(MouseEvent.MOUSE_DRAGGED, 0.4);
        mouse(MouseEvent.MOUSE_DRAGGED, 0.5);
        mouse(MouseEvent.MOUSE_RELEASED, 0.5);
        range = Objects.requireNonNull(
                GuiHarness.onFx(() -> heat.rangeProperty().get()));
        base = Objects.requireNonNull(
                GuiHarness.onFx(() -> heat.baselineProperty().get()));
        fire("#heat-difference");
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// With Ctrl held, which the robot of the headless screen does not tell the mouse.
    private void mouse(EventType<MouseEvent> type, double at) {
        GuiHarness.run(() -> {
            Point2D scene = heat.localToScene(at * heat.getWidth(), heat.getHeight() / 2);
            Point2D screen = heat.localToScreen(at * heat.getWidth(), heat.getHeight() / 2);
            heat.fireEvent(new MouseEvent(
                    type,
                    scene.getX(),
                    scene.getY(),
                    screen.getX(),
                    screen.getY(),
                    MouseButton.PRIMARY,
                    1,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null));
        });
        GuiHarness.frames(2);
    }

    private static Node await(String selector) {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        return GuiHarness.find(selector).orElseThrow();
    }

    private static void fire(String selector) {
        Button button = (Button) await(selector);
        GuiHarness.run(button::fire);
    }

    private static long count(TimeSpan span, Predicate<RecordedEvent> wanted) {
        long start = sample.summary().facts().startNanos();
        return events.stream()
                .filter(wanted)
                .mapToLong(event -> Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS) - start)
                .filter(nanos -> nanos >= span.fromNanos() && nanos < span.toNanos())
                .count();
    }

    private static void awaitWords(long selected, long compared) {
        String first = "(" + selected + " samples) compared with ";
        String second = "(" + compared + " samples)";
        GuiHarness.waitFor(
                first + second,
                () -> GuiHarness.find("#difference-words")
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text.contains(first) && text.contains(second))
                        .isPresent());
    }

    private static String csv(FlameDriver flame) {
        GuiHarness.run(flame.chart()::requestFocus);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        GuiHarness.waitFor("the menu", () -> copyAsCsv().findFirst().isPresent());
        GuiHarness.click(copyAsCsv().findFirst().orElseThrow(), 1);
        return GuiHarness.onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private static Stream<Node> copyAsCsv() {
        return GuiHarness.all(".menu-item .label")
                .filter(label -> ((Labeled) label).getText().equals("Copy as CSV"));
    }

    @Test
    void theWordsAndTheTableTellBothTimes() {
        long selected = count(range, _ -> true);
        long compared = count(base, _ -> true);
        assertThat(range).isNotEqualTo(base);
        assertThat(selected).isPositive();
        assertThat(compared).isPositive();
        awaitWords(selected, compared);

        FlameDriver flame = FlameDriver.await("#flame");
        Predicate<RecordedEvent> quotes = event -> SampleRecording.hasFrame(event, QUOTE);
        List<String> lines = csv(flame).lines().toList();
        List<String> header = Arrays.asList(lines.getFirst().split(","));
        double total = lines.stream()
                .filter(line -> line.contains(QUOTE + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[header.indexOf("Samples [count]")]))
                .sum();
        assertThat(Math.round(total)).isEqualTo(count(range, quotes));
        double change = lines.stream()
                .filter(line -> line.contains(QUOTE + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[header.indexOf("Change of share [ratio]")]))
                .sum();
        double expected = (double) count(range, quotes) / selected - (double) count(base, quotes) / compared;
        assertThat(change).isCloseTo(expected, within(1e-9));
        assertThat(Math.round(flame.source().weight(0))).isEqualTo(selected);
        assertThat(GuiHarness.all(".flame-footer *")
                        .filter(FlameLegend.class::isInstance)
                        .map(Node::getAccessibleText))
                .singleElement()
                .asString()
                .contains("new")
                .doesNotContain("gone");
    }

    @Test
    void theDifferenceIsSwappedEndedAndLeftByGoingBack() {
        long selected = count(range, _ -> true);
        long compared = count(base, _ -> true);
        awaitWords(selected, compared);
        fire("#difference-swap");
        awaitWords(compared, selected);
        GuiHarness.run(() -> window.workbench().navigator().back());
        awaitWords(selected, compared);
        fire("#difference-heat");
        await("#heat");
        assertThat(GuiHarness.onFx(() -> heat.baselineProperty().get())).isEqualTo(base);
        assertThat(GuiHarness.onFx(() -> heat.rangeProperty().get())).isEqualTo(range);
        GuiHarness.run(() -> window.workbench().navigator().back());
        awaitWords(selected, compared);
        fire("#difference-end");
        GuiHarness.waitFor(
                "no difference", () -> GuiHarness.find("#difference-words").isEmpty());
        Place.Recording place = (Place.Recording)
                GuiHarness.onFx(() -> window.workbench().navigator().current());
        assertThat(place.state()).doesNotContainKey("flame.base");
    }
}
