package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.charts.flame.CategoryColors;
import assay.charts.flame.FlameCategory;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.SampleTree;
import assay.charts.paint.Argb;
import assay.charts.paint.Theme;
import java.util.BitSet;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Drives a map of 400 x 30 over a chart; `A` is 0 to 300, `B` 300 to 400.
class FlameMinimapTest {
    private final SampleTree tree = SampleTree.root("all", 200)
            .add("A", 150)
            .leaf("A1", 75)
            .up()
            .leaf("B", 50)
            .build();
    private final FlameChart chart = Fx.call(FlameChart::new);
    private final FlameMinimap map = Fx.call(() -> new FlameMinimap(chart));
    private final Stage stage = Fx.call(Stage::new);
    private final Robot robot = Fx.call(Robot::new);

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
            map.setMinHeight(30);
            map.setMaxHeight(30);
            stage.setScene(new Scene(new VBox(map, chart), 400, 200));
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

    private void moveTo(double x) {
        Fx.run(() -> robot.mouseMove(map.localToScreen(x, 15)));
        Fx.pulses();
    }

    private void drag(double from, double to) {
        moveTo(from);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        moveTo((from + to) / 2);
        moveTo(to);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.pulses();
    }

    private void expect(double from, double to) {
        FlameViewport shown = chart.viewportProperty().get();
        assertThat(shown.root()).isZero();
        assertThat(shown.from()).isEqualTo(from, within(1e-9));
        assertThat(shown.to()).isEqualTo(to, within(1e-9));
    }

    @Test
    void theWindowIsWhereTheZoomedFrameLies() {
        Fx.run(() -> chart.viewportProperty().set(new FlameViewport(tree.find("A"), 0.5, 1, 0)));
        assertThat(map.shown()).containsExactly(0.375, 0.75);
        assertThat(map.getAccessibleText())
                .isEqualTo("Map of the flame graph: 38 to 75 percent of its width are shown");
    }

    @Test
    void edgesAndMiddleAreDragged() {
        drag(399, 200);
        expect(0, 0.5);
        drag(100, 200);
        expect(0.25, 0.75);
        drag(100, 150);
        expect(0.375, 0.75);
    }

    @Test
    void aClickElsewhereBringsTheWindowThereAndADoubleClickShowsAll() {
        Fx.run(() -> chart.viewportProperty().set(new FlameViewport(0, 0, 0.25, 0)));
        moveTo(200);
        Fx.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        Fx.pulses();
        expect(0.375, 0.625);
        Fx.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        Fx.pulses();
        expect(0, 1);
    }

    @Test
    void showsWhatASearchFound() {
        BitSet matches = new BitSet();
        matches.set(tree.find("B"));
        Fx.run(() -> chart.matchesProperty().set(matches));
        Fx.pulses();
        WritableImage image = Fx.call(() -> map.snapshot(null, null));
        assertThat(image.getPixelReader().getArgb(350, 6)).isEqualTo(Theme.LIGHT.highlight());
        assertThat(image.getPixelReader().getArgb(100, 6))
                .isEqualTo(Argb.mix(FlameCategory.COMPILED.fill(), Theme.LIGHT.background(), 0.6));
    }
}
