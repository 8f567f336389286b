package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.charts.plot.Bins;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/// Drives the brush as a person does; it is 400 pixels wide and shows 100 seconds.
class TimeBrushTest {
    private final TimeBrush brush = Fx.call(TimeBrush::new);
    private final Stage stage = Fx.call(Stage::new);
    private final Robot robot = Fx.call(Robot::new);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            brush.binsProperty().set(new Bins(new double[] {1, 2, 3, 4}, 0, 100_000_000_000L, "4"));
            stage.setScene(new Scene(new StackPane(brush), 400, 88));
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

    private void drag(double from, double... to) {
        moveTo(from);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        for (double x : to) {
            moveTo(x);
        }
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.pulses();
    }

    private void moveTo(double x) {
        Fx.run(() -> robot.mouseMove(brush.localToScreen(x, 40)));
        Fx.pulses();
    }

    private void press(KeyCode... keys) {
        Fx.press(robot, keys);
    }

    private void expect(double from, double to) {
        BrushRange range = Objects.requireNonNull(brush.rangeProperty().get());
        assertThat(range.from()).isEqualTo(from, within(1e-9));
        assertThat(range.to()).isEqualTo(to, within(1e-9));
    }

    @Test
    void aDragSelectsLiveInEitherDirection() {
        List<Boolean> live = new ArrayList<>();
        Fx.run(() -> brush.rangeProperty()
                .addListener(_ -> live.add(brush.adjustingProperty().get())));

        drag(300, 200, 100);

        expect(0.25, 0.75);
        assertThat(live).isNotEmpty().containsOnly(true);
        assertThat(brush.adjustingProperty().get()).isFalse();
        assertThat(brush.getAccessibleText()).isEqualTo("Time range: 00:25.0 – 01:15.0 (50.0 s)");
    }

    @Test
    void edgesAndMiddleAreDragged() {
        Fx.run(() -> brush.rangeProperty().set(new BrushRange(0.25, 0.5)));

        drag(202, 300);
        expect(0.25, 0.75);
        drag(99, 200);
        expect(0.5, 0.75);
        drag(250, 150);
        expect(0.25, 0.5);
        drag(150, 20);
        expect(0, 0.25);
    }

    @Test
    void anEdgeDraggedOverTheOtherTurnsTheRangeRound() {
        Fx.run(() -> brush.rangeProperty().set(new BrushRange(0.25, 0.5)));

        drag(200, 40);

        expect(0.1, 0.25);
    }

    @Test
    void aClickChangesNothingAndADoubleClickClears() {
        Fx.run(() -> brush.rangeProperty().set(new BrushRange(0.25, 0.5)));

        drag(300, 301);
        expect(0.25, 0.5);
        Fx.run(() -> {
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.pulses();
        assertThat(brush.rangeProperty().get()).isNull();
    }

    @Test
    void keysMoveResizeAndClear() {
        Fx.run(() -> {
            brush.rangeProperty().set(new BrushRange(0.25, 0.5));
            brush.requestFocus();
        });

        press(KeyCode.RIGHT);
        expect(0.26, 0.51);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        expect(0.26, 0.52);
        press(KeyCode.SHIFT, KeyCode.LEFT);
        press(KeyCode.LEFT);
        expect(0.25, 0.5);
        press(KeyCode.ESCAPE);
        assertThat(brush.rangeProperty().get()).isNull();
    }
}
