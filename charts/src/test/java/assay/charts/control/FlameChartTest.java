package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.charts.flame.CategoryColors;
import assay.charts.flame.FlameCategory;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.SampleTree;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Drives the chart as a person does. 600 x 200, rows of 20, root on top: `A` is 0 to 360, `B` 360 to 510, the ten
/// small frames 510 to 513, `C` 513 to 600; `A1` is 0 to 180 below `A`.
class FlameChartTest {
    private static final double ROW = 20;

    private final SampleTree tree = tree();
    private final FlameChart chart = Fx.call(FlameChart::new);
    private final Stage stage = Fx.call(Stage::new);
    private final Robot robot = Fx.call(Robot::new);

    private static SampleTree tree() {
        SampleTree.Builder builder = SampleTree.root("all", 200);
        builder.add("A", 120).add("A1", 60).leaf("deep", 6).up().leaf("A2", 20).up();
        builder.leaf("B", 50);
        for (int i = 0; i < 10; i++) {
            builder.leaf("small", 0.1);
        }
        return builder.leaf("C", 29).build();
    }

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            chart.sourceProperty().set(tree);
            chart.colorsProperty().set(new CategoryColors(_ -> FlameCategory.COMPILED));
            chart.directionProperty().set(FlameDirection.ICICLE);
            chart.animatedProperty().set(false);
            chart.setTipText(node -> "tip of " + tree.label(node));
            stage.setScene(new Scene(new StackPane(chart), 600, 200));
            stage.setX(40);
            stage.setY(40);
            stage.show();
        });
        Fx.pulses();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private int node(String label) {
        return tree.find(label);
    }

    private void moveTo(double x, int row) {
        Fx.run(() -> {
            Point2D screen = chart.localToScreen(x, (row + 0.5) * ROW);
            robot.mouseMove(screen);
        });
        Fx.pulses();
    }

    private void click(double x, int row) {
        moveTo(x, row);
        Fx.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        Fx.pulses();
    }

    private void doubleClick(double x, int row) {
        moveTo(x, row);
        Fx.run(() -> {
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.pulses();
    }

    private void press(KeyCode... keys) {
        Fx.press(robot, keys);
    }

    private int color(double x, int row) {
        WritableImage image = Fx.call(() -> stage.getScene().snapshot(null));
        return image.getPixelReader().getArgb((int) x, (int) ((row + 0.8) * ROW));
    }

    private FlameViewport viewport() {
        return chart.viewportProperty().get();
    }

    private String selected() {
        int selected = chart.selectedNodeProperty().get();
        return selected < 0 ? "none" : tree.label(selected);
    }

    @Test
    void aClickSelectsAndAClickBesideClears() {
        click(100, 2);
        assertThat(selected()).isEqualTo("A1");
        assertThat(viewport()).isEqualTo(FlameViewport.ALL);

        click(590, 5);
        assertThat(selected()).isEqualTo("none");
    }

    @Test
    void aDoubleClickZoomsToTheFrameAndBesideItResets() {
        doubleClick(100, 1);
        assertThat(viewport().root()).isEqualTo(node("A"));
        assertThat(color(500, 0)).isEqualTo(Theme.LIGHT.fade(FlameCategory.COMPILED.fill(), 0.6));

        doubleClick(590, 7);
        assertThat(viewport()).isEqualTo(FlameViewport.ALL);
    }

    @Test
    void aClickOnMergedFramesZoomsToTheirCaller() {
        Fx.run(() -> chart.zoomTo(node("A")));
        Fx.run(chart::resetZoom);
        Fx.run(() -> chart.viewportProperty().set(FlameViewport.ALL.withSpan(0.5, 1)));
        Fx.pulses();

        // 0.1 of 200 on 1200 pixels is 0.6; the block is 1020 to 1026, less 600
        click(423, 1);
        assertThat(viewport()).isEqualTo(FlameViewport.ALL);
        assertThat(selected()).isEqualTo("none");
    }

    @Test
    void hoveringNamesTheFrameAndShowsATipBesideItsRow() {
        moveTo(400, 1);
        assertThat(chart.hoveredNodeProperty().get()).isEqualTo(node("B"));

        Fx.until(() -> tip() != null);
        Fx.run(() -> {
            Tooltip tip = Objects.requireNonNull(tip());
            assertThat(tip.getText()).isEqualTo("tip of B");
            double rowTop = chart.localToScreen(0, ROW).getY();
            assertThat(tip.getY() >= rowTop + ROW || tip.getY() + tip.getHeight() <= rowTop)
                    .isTrue();
        });

        moveTo(511, 1);
        assertThat(chart.hoveredNodeProperty().get()).isEqualTo(FlameChart.NONE);
        Fx.run(() -> assertThat(Objects.requireNonNull(tip()).getText())
                .startsWith("10 small frames")
                .contains("%"));

        moveTo(590, 7);
        Fx.run(() -> assertThat(tip()).isNull());
    }

    private static @Nullable Tooltip tip() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(Tooltip.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// Headless robots turn the wheel elsewhere and without modifiers, so the event is made by hand.
    private void wheel(double x, double y, double delta, boolean shift, boolean control) {
        Fx.run(() -> Event.fireEvent(
                chart.getChildrenUnmodifiable().getFirst(),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        shift,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
        Fx.pulses();
    }

    @Test
    void wheelScrollsZoomsAndPans() {
        Fx.run(() -> stage.setHeight(stage.getHeight() - 150));
        Fx.pulses();

        // Four rows of 20 in 50 pixels
        wheel(300, 10, -100, false, false);
        assertThat(viewport()).isEqualTo(FlameViewport.ALL.withScroll(30));
        wheel(300, 10, 10, false, false);
        assertThat(viewport()).isEqualTo(FlameViewport.ALL.withScroll(20));

        wheel(0, 10, 40, false, true);
        assertThat(viewport().from()).isZero();
        assertThat(viewport().to()).isEqualTo(0.8, within(1e-9));
        assertThat(viewport().scroll()).isEqualTo(20);

        wheel(300, 10, -10, true, false);
        assertThat(viewport().from()).isGreaterThan(0.01);
        assertThat(viewport().span()).isEqualTo(0.8, within(1e-9));
        assertThat(viewport().scroll()).isEqualTo(20);
    }

    @Test
    void theScrollBarFollowsTheViewportAndLeadsIt() {
        ScrollBar bar = (ScrollBar) chart.getChildrenUnmodifiable().getLast();
        assertThat(bar.isVisible()).isFalse();
        Fx.run(() -> stage.setHeight(stage.getHeight() - 150));
        Fx.pulses();
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getMax()).isEqualTo(30);

        wheel(300, 10, -12, false, false);
        assertThat(bar.getValue()).isEqualTo(12);
        Fx.run(() -> chart.directionProperty().set(FlameDirection.FLAME));
        assertThat(bar.getValue()).isEqualTo(18);
        Fx.run(() -> bar.setValue(0));
        assertThat(viewport().scroll()).isEqualTo(30);

        Fx.run(() -> stage.setHeight(stage.getHeight() + 150));
        Fx.pulses();
        assertThat(viewport().scroll()).isZero();
    }

    @Test
    void draggingPansAndSelectsNothing() {
        Fx.run(() -> chart.viewportProperty().set(FlameViewport.ALL.withSpan(0.5, 0.5)));
        Fx.pulses();
        moveTo(300, 1);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        moveTo(240, 1);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.pulses();

        // 60 of 600 pixels at half the width
        assertThat(viewport().from()).isEqualTo(0.30, within(1e-9));
        assertThat(selected()).isEqualTo("none");
    }

    @Test
    void arrowsWalkAndEnterZoomsAndBackspaceGoesBack() {
        Fx.run(chart::requestFocus);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("A");
        press(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("B");
        press(KeyCode.LEFT);
        press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("A1");
        assertThat(chart.getAccessibleText()).isEqualTo("A1");

        press(KeyCode.ENTER);
        assertThat(viewport().root()).isEqualTo(node("A1"));
        press(KeyCode.BACK_SPACE);
        assertThat(viewport().root()).isEqualTo(node("A"));
        press(KeyCode.HOME);
        assertThat(viewport()).isEqualTo(FlameViewport.ALL);

        press(KeyCode.UP);
        assertThat(selected()).isEqualTo("A");
        press(KeyCode.ESCAPE);
        assertThat(selected()).isEqualTo("none");
    }

    @Test
    void keysZoomPanResetAndTurn() {
        Fx.run(chart::requestFocus);
        press(KeyCode.EQUALS);
        assertThat(viewport().span()).isEqualTo(1 / 1.5, within(1e-9));
        press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(viewport().from()).isEqualTo(0.1, within(1e-9));
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(viewport()).isEqualTo(FlameViewport.ALL);
        press(KeyCode.EQUALS);
        press(KeyCode.MINUS);
        assertThat(viewport()).isEqualTo(FlameViewport.ALL);

        press(KeyCode.I);
        assertThat(chart.directionProperty().get()).isEqualTo(FlameDirection.FLAME);
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(selected()).isEqualTo("A");
    }

    @Test
    void theKeyboardsFocusIsSeenAndTheMousesIsNot() {
        Fx.run(() -> chart.setFocusTraversable(true));
        click(100, 1);
        assertThat(edge()).isNotEqualTo(Theme.LIGHT.accent());

        press(KeyCode.TAB);
        assertThat(edge()).isEqualTo(Theme.LIGHT.accent());
    }

    private int edge() {
        return Fx.call(() -> stage.getScene().snapshot(null)).getPixelReader().getArgb(599, 190);
    }

    @Test
    void matchesAreHighlightedAndTheRestIsDimmed() {
        BitSet hits = new BitSet();
        hits.set(node("B"));
        Fx.run(() -> chart.matchesProperty().set(hits));
        Fx.pulses();

        assertThat(color(500, 1)).isEqualTo(Theme.LIGHT.highlight());
        assertThat(color(300, 1)).isEqualTo(Theme.LIGHT.fade(FlameCategory.COMPILED.fill(), 0.72));
    }

    @Test
    void theFrameStaysHoveredWhileItsMenuIsOpen() {
        AtomicInteger asked = new AtomicInteger(-5);
        Fx.run(() -> chart.setOnContextMenu((node, _, _) -> asked.set(node)));
        moveTo(400, 1);
        Fx.run(() -> robot.mouseClick(MouseButton.SECONDARY));
        Fx.pulses();
        assertThat(asked).hasValue(node("B"));

        moveTo(100, 1);
        assertThat(chart.hoveredNodeProperty().get()).isEqualTo(node("B"));
        Fx.run(chart::menuClosed);
        moveTo(101, 1);
        assertThat(chart.hoveredNodeProperty().get()).isEqualTo(node("A"));
    }

    @Test
    void aNewTreeKeepsWhatItStillHas() {
        Fx.run(() -> {
            chart.selectedNodeProperty().set(node("C"));
            chart.zoomTo(node("A"));
            chart.sourceProperty()
                    .set(SampleTree.root("all", 3).leaf("A", 2).leaf("B", 1).build());
        });

        assertThat(selected()).isEqualTo("none");
        assertThat(viewport().root()).isEqualTo(1);
        Fx.run(() -> chart.sourceProperty().set(null));
        Fx.pulses();
        assertThat(color(300, 0)).isEqualTo(Theme.LIGHT.background());
    }

    @Test
    void theToolkitMeasuresTextAsTheFontFileDoes() {
        for (TextStyle style : new TextStyle[] {TextStyle.regular(10.8), TextStyle.medium(13)}) {
            String name = "java.util.concurrent.ThreadPoolExecutor.runWorker";
            double width = Fx.call(() -> {
                Text text = new Text(name);
                text.setFont(new ChartFonts().font(style));
                return text.getLayoutBounds().getWidth();
            });
            assertThat(width).isEqualTo(style.width(name), within(0.01));
        }
    }

    @Test
    void zoomingShowsTheWay() {
        Fx.run(() -> {
            chart.animatedProperty().set(true);
            chart.zoomTo(node("A1"));
            assertThat(viewport().root()).isEqualTo(node("A1"));
            assertThat(width("B")).isEqualTo(150, within(1e-9));
        });

        Fx.until(() -> width("A1") == 600);
        Fx.run(() -> assertThat(width("B")).isZero());
    }

    private double width(String label) {
        FlameLayout layout = Objects.requireNonNull(chart.arranged());
        int box = layout.boxOf(node(label));
        return box < 0 ? 0 : layout.width(box);
    }

    @Test
    void paintsForTheScaleOfItsScreen() {
        Fx.run(() -> stage.setRenderScaleX(1.25));
        Fx.pulses();

        assertThat(Fx.call(() -> Objects.requireNonNull(chart.arranged()).area().minWidth()))
                .isEqualTo(0.8);
    }

    @Test
    void revealsAFrameThatIsOutOfSight() {
        Fx.run(() -> {
            chart.zoomTo(node("B"));
            chart.reveal(node("deep"));
        });
        assertThat(viewport().root()).isZero();
    }
}
