package assay.charts.control;

import assay.charts.flame.FlameGlide;
import assay.charts.flame.FlameSource;
import assay.charts.flame.FlameViewport;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// What a flame chart shows on its way to its viewport.
final class FlameMotion {
    private static final double DURATION_NANOS = 120e6;

    private final Runnable repaint;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now);
        }
    };
    private FlameViewport shown = FlameViewport.ALL;
    private @Nullable FlameGlide glide;
    private long startNanos;

    /// @param repaint called whenever another viewport is shown
    FlameMotion(Runnable repaint) {
        this.repaint = repaint;
    }

    FlameViewport shown() {
        return shown;
    }

    void jump(FlameViewport target) {
        timer.stop();
        glide = null;
        shown = target;
        repaint.run();
    }

    void glide(FlameSource source, FlameViewport target) {
        glide = new FlameGlide(source, shown, target);
        startNanos = 0;
        timer.start();
    }

    private void step(long now) {
        FlameGlide running = glide;
        if (running == null) {
            return;
        }
        if (startNanos == 0) {
            startNanos = now;
        }
        double share = (now - startNanos) / DURATION_NANOS;
        if (share >= 1) {
            jump(running.at(1));
        } else {
            shown = running.at(slowingDown(share));
            repaint.run();
        }
    }

    private static double slowingDown(double share) {
        return 1 - Math.pow(1 - share, 3);
    }
}
