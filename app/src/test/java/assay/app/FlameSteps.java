package assay.app;

import assay.charts.control.FlameChart;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Does one step per frame with a chart, and takes the processor time of the window's thread from each step to the
/// next: all that a frame costs it, be it layout, painting or handing over to the renderer.
final class FlameSteps extends AnimationTimer {
    private static final double NANOS_PER_MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final IntConsumer step;
    private final int steps;
    private final List<Double> millis = new ArrayList<>();
    private int done;
    private long began;

    /// @param step told its number
    private FlameSteps(IntConsumer step, int steps) {
        this.step = step;
        this.steps = steps;
    }

    /// @return milliseconds of each frame
    static List<Double> run(FlameChart chart, IntConsumer step, int steps) {
        FlameSteps timer = new FlameSteps(step, steps);
        GuiHarness.run(() -> {
            chart.animatedProperty().set(false);
            timer.start();
        });
        GuiHarness.waitFor("the last step", () -> timer.done > steps);
        return timer.millis;
    }

    @Override
    public void handle(long now) {
        long spent = threads.getCurrentThreadCpuTime();
        if (done > 0) {
            millis.add((spent - began) / NANOS_PER_MILLI);
        }
        began = spent;
        if (done < steps) {
            step.accept(done);
        } else {
            stop();
        }
        done++;
    }
}
