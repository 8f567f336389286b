package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.plot.TimeSpan;
import assay.charts.threads.SampleThreads;
import assay.charts.threads.StateSlice;
import assay.charts.threads.ThreadLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Drives a chart of 300 lanes over 10 s as a person does.
class ThreadChartTest {
    private static final long SECOND = 1_000_000_000;

    private final SampleThreads threads = threads();
    private final List<String> told = new ArrayList<>();
    private final ThreadChart chart = Fx.call(ThreadChart::new);
    private final Stage stage = Fx.call(Stage::new);
    private final Robot robot = Fx.call(Robot::new);

    /// Lane 1 runs, is blocked, waits and is not seen in turns; the other lanes are by random.
    private static SampleThreads threads() {
        Random random = new Random(9);
        int[][] states = new int[300][10];
        for (int lane = 0; lane < 300; lane++) {
            for (int slice = 0; slice < 10; slice++) {
                states[lane][slice] = lane == 1 ? slice % 4 : random.nextInt(4);
            }
        }
        return SampleThreads.of(states, SECOND);
    }

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            chart.sourceProperty().set(threads);
            chart.onChooseProperty().set(lane -> told.add("choose " + lane));
            chart.onExpandProperty().set(lane -> told.add("expand " + lane));
            stage.setScene(new Scene(new StackPane(chart), 700, 400));
            stage.setX(20);
            stage.setY(20);
            stage.show();
        });
        Fx.pulses();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private ThreadLayout layout() {
        return Objects.requireNonNull(Fx.call(chart::arranged));
    }

    private void moveTo(double x, int lane) {
        double y = layout().y(lane) + ThreadLayout.LANE_HEIGHT / 2;
        Fx.run(() -> robot.mouseMove(chart.localToScreen(x, y)));
        Fx.pulses();
    }

    private void click(double x, int lane, int times) {
        moveTo(x, lane);
        Fx.run(() -> {
            for (int click = 0; click < times; click++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
        });
        Fx.pulses();
    }

    private TimeSpan slice() {
        StateSlice slice = Objects.requireNonNull(chart.sliceProperty().get());
        return slice.span();
    }

    @Test
    void aDragSelectsTimeWhileItLasts() {
        ThreadLayout layout = layout();
        List<Boolean> live = new ArrayList<>();
        Fx.run(() -> chart.rangeProperty()
                .addListener(_ -> live.add(chart.adjustingProperty().get())));
        double from = Math.rint(layout.x(2 * SECOND));
        double to = Math.rint(layout.x(7 * SECOND));

        moveTo(to, 4);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        moveTo(from, 2);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.pulses();

        assertThat(chart.rangeProperty().get()).isEqualTo(layout.between(from, to));
        assertThat(live).isNotEmpty().containsOnly(true);
        assertThat(chart.adjustingProperty().get()).isFalse();
        assertThat(chart.sliceProperty().get()).isNull();
        Fx.press(robot, KeyCode.ESCAPE);
        assertThat(chart.rangeProperty().get()).isNull();
    }

    @Test
    void aClickSelectsASliceAndADoubleClickShowsItLarge() {
        click(layout().x(SECOND * 3 / 2), 1, 1);
        assertThat(chart.laneProperty().get()).isEqualTo(1);
        assertThat(slice()).isEqualTo(new TimeSpan(SECOND, 2 * SECOND));
        assertThat(chart.getAccessibleText()).contains("worker-1").contains("blocked");

        click(layout().x(SECOND * 3 / 2), 1, 2);
        assertThat(layout().span()).isEqualTo(new TimeSpan(SECOND * 3 / 4, SECOND * 9 / 4));
        click(layout().x(SECOND * 3 / 2), 2, 2);
        assertThat(chart.viewportProperty().get().span()).isNull();
    }

    @Test
    void keysStepThroughTheSlicesOfALaneAndSelectTheirTime() {
        Fx.run(chart::requestFocus);
        Fx.press(robot, KeyCode.DOWN);
        Fx.press(robot, KeyCode.DOWN);
        assertThat(chart.laneProperty().get()).isEqualTo(1);
        Fx.press(robot, KeyCode.PERIOD);
        assertThat(slice()).isEqualTo(new TimeSpan(0, SECOND));
        for (int step = 0; step < 3; step++) {
            Fx.press(robot, KeyCode.PERIOD);
        }
        assertThat(slice()).isEqualTo(new TimeSpan(4 * SECOND, 5 * SECOND));
        Fx.press(robot, KeyCode.COMMA);
        assertThat(slice()).isEqualTo(new TimeSpan(2 * SECOND, 3 * SECOND));
        Fx.press(robot, KeyCode.R);
        assertThat(chart.rangeProperty().get()).isEqualTo(new TimeSpan(2 * SECOND, 3 * SECOND));
        Fx.press(robot, KeyCode.Z);
        assertThat(layout().span()).isEqualTo(new TimeSpan(SECOND * 7 / 4, SECOND * 13 / 4));
    }

    @Test
    void labelsChooseThreadsAndArrowsOpenPools() {
        click(100, 1, 1);
        click(8, 2, 1);
        click(8, 1, 1);
        assertThat(told).containsExactly("choose 1", "expand 2", "choose 1");

        told.clear();
        Fx.run(() -> chart.laneProperty().set(2));
        Fx.press(robot, KeyCode.RIGHT);
        Fx.press(robot, KeyCode.LEFT);
        Fx.press(robot, KeyCode.T);
        assertThat(told).containsExactly("expand 2", "choose 2");
    }

    @Test
    void keysScrollToTheLastLane() {
        Fx.run(chart::requestFocus);
        Fx.press(robot, KeyCode.END);

        assertThat(chart.laneProperty().get()).isEqualTo(299);
        assertThat(layout().endLane()).isEqualTo(300);
        Fx.press(robot, KeyCode.PAGE_UP);
        assertThat(chart.laneProperty().get()).isEqualTo(285);
    }
}
