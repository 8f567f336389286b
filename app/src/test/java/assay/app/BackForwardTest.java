package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.navigate.Place;
import assay.app.recording.SampleRecording;
import assay.charts.control.TimeBrush;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way back through what was brushed, zoomed and opened, and forward again.
@Tag("ui")
class BackForwardTest {
    private static final String QUOTE = "shop.pricing.PriceCalculator.quote";
    private static final String COMPILE = "java.util.regex.Pattern.compile";

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

    /// What a person sees of the state: place, weight and name of the zoomed frame, chips, brush.
    private record Seen(Place place, double weight, String zoomed, List<String> chips, boolean metrics) {}

    private Seen seen() {
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        GuiHarness.frames(2);
        return GuiHarness.onFx(() -> new Seen(
                window.workbench().navigator().current(),
                flame.chart().sourceProperty().get().weight(0),
                flame.chart()
                        .sourceProperty()
                        .get()
                        .label(flame.chart().viewportProperty().get().root()),
                GuiHarness.all("#chips .chip")
                        .map(node -> ((Labeled) node).getText())
                        .toList(),
                GuiHarness.find("#metrics").isPresent()));
    }

    @Test
    void everyStepBackAndForwardShowsWhatWasSeen() {
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        List<Runnable> steps = List.of(
                () -> GuiHarness.drag(brush, 0.25, 0.75),
                () -> flame.click(flame.node(QUOTE), MouseButton.PRIMARY, 2),
                () -> GuiHarness.press(KeyCode.I),
                () -> GuiHarness.press(KeyCode.BACK_SPACE),
                () -> GuiHarness.press(KeyCode.CONTROL, KeyCode.M),
                () -> GuiHarness.press(KeyCode.CONTROL, KeyCode.M),
                this::focusOnCompile,
                () -> {
                    GuiHarness.run(brush::requestFocus);
                    GuiHarness.press(KeyCode.ENTER);
                });
        List<Seen> seen = new ArrayList<>(List.of(seen()));
        for (Runnable step : steps) {
            step.run();
            seen.add(seen());
        }
        assertThat(seen).extracting(Seen::metrics).contains(true, false);
        assertThat(seen).extracting(Seen::zoomed).contains(QUOTE, "all");
        assertThat(seen.stream().map(Seen::weight).distinct().count()).isEqualTo(3);
        for (int i = seen.size() - 2; i >= 0; i--) {
            GuiHarness.press(KeyCode.ALT, KeyCode.LEFT);
            assertThat(seen()).isEqualTo(seen.get(i));
        }
        for (int i = 1; i < seen.size(); i++) {
            GuiHarness.press(KeyCode.ALT, KeyCode.RIGHT);
            assertThat(seen()).isEqualTo(seen.get(i));
        }
    }

    private void focusOnCompile() {
        GuiHarness.run(() -> flame.chart().selectedNodeProperty().set(flameNode()));
        GuiHarness.run(flame.chart()::requestFocus);
        GuiHarness.press(KeyCode.F);
    }

    private int flameNode() {
        var source = flame.chart().sourceProperty().get();
        for (int node = 0; node < source.size(); node++) {
            if (source.label(node).equals(COMPILE)) {
                return node;
            }
        }
        throw new AssertionError("no frame is called " + COMPILE);
    }

    @Test
    void committedRangesAreLinksBack() {
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        GuiHarness.drag(brush, 0.25, 0.75);
        double inside = seen().weight();
        GuiHarness.run(brush::requestFocus);
        GuiHarness.press(KeyCode.ENTER);
        assertThat(seen().weight()).isEqualTo(inside);
        assertThat(GuiHarness.all("#chips .range-link").map(node -> ((Labeled) node).getText()))
                .hasSize(2)
                .first()
                .isEqualTo("whole run");
        assertThat(GuiHarness.onFx(() -> brush.rangeProperty().get())).isNull();
        GuiHarness.drag(brush, 0.5, 0.9);
        double deeper = seen().weight();
        assertThat(deeper).isBetween(1.0, inside - 1);
        GuiHarness.press(KeyCode.ESCAPE);
        assertThat(seen().weight()).isEqualTo(inside);
        GuiHarness.click(GuiHarness.find("#chips .range-link").orElseThrow(), 1);
        assertThat(seen().weight()).isGreaterThan(inside);
        assertThat(GuiHarness.find("#chips .range-link")).isEmpty();
    }
}
