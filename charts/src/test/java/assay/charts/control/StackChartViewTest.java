package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.charts.flame.CategoryColors;
import assay.charts.flame.FlameCategory;
import assay.charts.flame.StackSpanPainter;
import assay.charts.flame.StackSpanSource;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Drives the chart as a person does. 400 pixels show 100 seconds; `a` is 0 to 50 s, `c` 60 to 100 s, `b` 10 to 20 s
/// below `a`.
class StackChartViewTest {
    private static final double[][] SPANS = {{0, 50e9}, {60e9, 100e9}, {10e9, 20e9}};
    private static final String[] LABELS = {"a", "c", "b"};

    private final StackChartView chart = Fx.call(StackChartView::new);
    private final Stage stage = Fx.call(Stage::new);
    private final Robot robot = Fx.call(Robot::new);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            chart.setTime(0, 100e9);
            chart.colorsProperty().set(new CategoryColors(_ -> FlameCategory.COMPILED));
            chart.sourceProperty().set(source());
            stage.setScene(new Scene(new StackPane(chart), 400, 120));
            stage.setX(40);
            stage.setY(40);
            stage.show();
        });
        Fx.pulses();
    }

    private static StackSpanSource source() {
        return new StackSpanSource() {
            @Override
            public int rows() {
                return 2;
            }

            @Override
            public int firstOfRow(int row) {
                return row == 0 ? 0 : row + 1;
            }

            @Override
            public double from(int span) {
                return SPANS[span][0];
            }

            @Override
            public double to(int span) {
                return SPANS[span][1];
            }

            @Override
            public int node(int span) {
                return span;
            }

            @Override
            public String label(int span) {
                return LABELS[span];
            }
        };
    }

    /// The spans twice, as two threads: rows are a title, two rows of frames, a title, two rows of frames.
    private static StackSpanSource lanes() {
        StackSpanSource one = source();
        return new StackSpanSource() {
            @Override
            public int rows() {
                return 6;
            }

            @Override
            public int firstOfRow(int row) {
                return new int[] {0, 0, 2, 3, 3, 5, 6}[row];
            }

            @Override
            public @Nullable String title(int row) {
                return row == 0 ? "main" : row == 3 ? "worker" : null;
            }

            @Override
            public double from(int span) {
                return one.from(span % 3);
            }

            @Override
            public double to(int span) {
                return one.to(span % 3);
            }

            @Override
            public int node(int span) {
                return span % 3;
            }

            @Override
            public String label(int span) {
                return one.label(span % 3);
            }
        };
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void click(double x, int row, int times) {
        Fx.run(() -> robot.mouseMove(
                chart.localToScreen(x, StackSpanPainter.AXIS_HEIGHT + (row + 0.5) * StackSpanPainter.ROW_HEIGHT)));
        Fx.pulses();
        Fx.run(() -> {
            for (int time = 0; time < times; time++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
        });
        Fx.pulses();
    }

    @Test
    void aClickSelectsWhatLiesThere() {
        click(60, 1, 1);
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(2);
        assertThat(chart.getAccessibleText()).isEqualTo("b\n10.0 s, from 00:10.0");
        assertThat(chart.hoveredSpanProperty().get()).isEqualTo(2);
        click(220, 0, 1);
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(StackChartView.NONE);
    }

    @Test
    void aDoubleClickZoomsToASpanAndZeroShowsAllAgain() {
        click(300, 0, 2);
        assertThat(chart.windowProperty().get().from()).isEqualTo(0.58, within(1e-9));
        assertThat(chart.windowProperty().get().to()).isEqualTo(1);
        Fx.press(robot, KeyCode.DIGIT0);
        assertThat(chart.windowProperty().get()).isEqualTo(new BrushRange(0, 1));
    }

    @Test
    void keysWalkTheSpans() {
        Fx.run(chart::requestFocus);
        Fx.press(robot, KeyCode.DOWN);
        Fx.press(robot, KeyCode.DOWN);
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(2);
        Fx.press(robot, KeyCode.UP);
        Fx.press(robot, KeyCode.RIGHT);
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(1);
        Fx.press(robot, KeyCode.PLUS);
        assertThat(chart.windowProperty().get().span()).isEqualTo(1 / 1.5, within(1e-9));
        Fx.press(robot, KeyCode.ESCAPE);
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(StackChartView.NONE);
    }

    @Test
    void keysWalkFromThreadToThread() {
        Fx.run(() -> {
            chart.sourceProperty().set(lanes());
            chart.requestFocus();
        });
        Fx.press(robot, KeyCode.DOWN);
        assertThat(chart.selectedSpanProperty().get()).isZero();
        assertThat(chart.getAccessibleText()).isEqualTo("a\nmain\n50.0 s, from 00:00.0");
        Fx.press(robot, KeyCode.DOWN);
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(2);
        Fx.press(robot, KeyCode.DOWN);
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(3);
        assertThat(chart.selectedLane()).isEqualTo(1);
        assertThat(chart.getAccessibleText()).isEqualTo("a\nworker\n50.0 s, from 00:00.0");
        Fx.press(robot, KeyCode.UP);
        assertThat(chart.selectedSpanProperty().get()).isZero();
    }

    @Test
    void aLaneIsBroughtToTheTopBelowItsTitle() {
        Fx.run(() -> chart.sourceProperty().set(lanes()));
        Fx.run(() -> chart.showLane(1));
        assertThat(chart.selectedSpanProperty().get()).isEqualTo(3);
        // 6 rows of 18 and the axis are 128 high, the window is 120: the end is 8 further down.
        click(60, 5, 1);
        assertThat(chart.selectedLane()).isEqualTo(1);
        Fx.run(() -> chart.showLane(7));
        assertThat(chart.selectedLane()).isEqualTo(1);
    }
}
