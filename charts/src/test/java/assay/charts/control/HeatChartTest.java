package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.heat.HeatLayout;
import assay.charts.heat.HeatViewport;
import assay.charts.heat.SampleHeat;
import assay.charts.plot.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Drives a heat map of 20 columns of 10 cells of 100 ms as a person does; columns are 20 pixels wide, cells 20 high.
class HeatChartTest {
    private static final long CELL = 100_000_000;

    private final HeatChart chart = Fx.call(HeatChart::new);
    private final Stage stage = Fx.call(Stage::new);
    private final Robot robot = Fx.call(Robot::new);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            chart.sourceProperty().set(new SampleHeat(new double[200], 10, CELL));
            double height = HeatLayout.HEADER_HEIGHT + 200 + HeatLayout.AXIS_HEIGHT;
            stage.setScene(new Scene(new StackPane(chart), HeatLayout.GUTTER + 400, height));
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

    private void moveTo(int cell) {
        Fx.run(() -> {
            HeatLayout layout = Objects.requireNonNull(chart.arranged());
            int column = cell / 10;
            double x = layout.x(column + 0.5);
            robot.mouseMove(chart.localToScreen(x, layout.y(cell % 10 + 0.5)));
        });
        Fx.pulses();
    }

    private void drag(int from, int to) {
        moveTo(from);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        moveTo(to);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.pulses();
    }

    /// With Ctrl held, of which the headless robot knows nothing.
    private void fire(EventType<MouseEvent> type, int cell) {
        Fx.run(() -> {
            HeatLayout layout = Objects.requireNonNull(chart.arranged());
            int column = cell / 10;
            double x = layout.x(column + 0.5);
            double y = layout.y(cell % 10 + 0.5);
            chart.fireEvent(new MouseEvent(
                    type,
                    x,
                    y,
                    x,
                    y,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
        });
        Fx.pulses();
    }

    private static TimeSpan cells(long from, long to) {
        return new TimeSpan(from * CELL, to * CELL);
    }

    @Test
    void aDragSelectsTheTimeBetweenTwoCellsWhileItLasts() {
        List<Boolean> live = new ArrayList<>();
        Fx.run(() -> chart.rangeProperty()
                .addListener(_ -> live.add(chart.adjustingProperty().get())));

        drag(74, 31);

        assertThat(chart.rangeProperty().get()).isEqualTo(cells(31, 75));
        assertThat(live).isNotEmpty().containsOnly(true);
        assertThat(chart.adjustingProperty().get()).isFalse();
        assertThat(chart.getAccessibleText()).contains("Time range: 00:03.1 – 00:07.5 (4.4 s)");
    }

    @Test
    void aClickSelectsACellAndADoubleClickNothing() {
        drag(42, 42);
        assertThat(chart.rangeProperty().get()).isEqualTo(cells(42, 43));

        moveTo(150);
        Fx.run(() -> {
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.pulses();
        assertThat(chart.rangeProperty().get()).isNull();
    }

    @Test
    void aDragWithCtrlSelectsWhatToCompareWith() {
        drag(10, 19);
        fire(MouseEvent.MOUSE_PRESSED, 50);
        fire(MouseEvent.MOUSE_DRAGGED, 69);
        fire(MouseEvent.MOUSE_RELEASED, 69);

        assertThat(chart.rangeProperty().get()).isEqualTo(cells(10, 20));
        assertThat(chart.baselineProperty().get()).isEqualTo(cells(50, 70));
        Fx.press(robot, KeyCode.ESCAPE);
        assertThat(chart.baselineProperty().get()).isNull();
        assertThat(chart.rangeProperty().get()).isEqualTo(cells(10, 20));
        Fx.press(robot, KeyCode.ESCAPE);
        assertThat(chart.rangeProperty().get()).isNull();
    }

    @Test
    void keysWalkAndSelectCells() {
        Fx.run(chart::requestFocus);
        Fx.press(robot, KeyCode.RIGHT);
        assertThat(chart.cellProperty().get()).isZero();
        Fx.press(robot, KeyCode.RIGHT);
        Fx.press(robot, KeyCode.UP);
        assertThat(chart.cellProperty().get()).isEqualTo(11);
        assertThat(chart.getAccessibleText()).contains("cell 11");
        Fx.press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
        Fx.press(robot, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(chart.rangeProperty().get()).isEqualTo(cells(11, 21));
        Fx.press(robot, KeyCode.R);
        assertThat(chart.rangeProperty().get()).isEqualTo(cells(20, 21));
    }

    @Test
    void zoomMakesColumnsWiderAndZeroFits() {
        Fx.run(chart::requestFocus);
        Fx.press(robot, KeyCode.W);
        assertThat(chart.viewportProperty().get().columnWidth()).isEqualTo(25);
        Fx.press(robot, KeyCode.D);
        assertThat(chart.viewportProperty().get().first()).isEqualTo(4);
        Fx.press(robot, KeyCode.DIGIT0);
        assertThat(chart.viewportProperty().get()).isEqualTo(HeatViewport.FIT);
    }

    @Test
    void theCellUnderThePointerIsTold() {
        moveTo(57);
        assertThat(chart.hoveredProperty().get()).isEqualTo(57);
    }
}
