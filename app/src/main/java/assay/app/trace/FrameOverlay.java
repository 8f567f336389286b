package assay.app.trace;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows in a corner how long frames take, and logs what holds the window up. Costs a task every few milliseconds, so
/// it does nothing until it is switched on.
public final class FrameOverlay extends Label {
    private static final Logger LOG = LoggerFactory.getLogger(FrameOverlay.class);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FRAMES_PER_TEXT = 15;

    private final Executor window;
    private final FrameTimes times = new FrameTimes();
    private final Runnable laidOut = this::laidOut;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            began = System.nanoTime();
        }
    };
    private @Nullable StallWatch stalls;
    private long began;
    private int frames;
    private int stallCount;

    /// @param window runs tasks on the JavaFX thread
    public FrameOverlay(Executor window) {
        this.window = window;
        setId("frame-overlay");
        getStyleClass().add("frame-overlay");
        setMouseTransparent(true);
        setVisible(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
    }

    /// Switches it on or off.
    public void toggle() {
        Scene scene = getScene();
        setVisible(!isVisible());
        if (isVisible()) {
            stallCount = 0;
            scene.addPostLayoutPulseListener(laidOut);
            pulse.start();
            stalls = new StallWatch(window, System::nanoTime, this::log).start();
        } else {
            scene.removePostLayoutPulseListener(laidOut);
            pulse.stop();
            if (stalls != null) {
                stalls.close();
            }
        }
    }

    private void log(Stall stall) {
        LOG.warn("{}", stall.text());
        window.execute(() -> stallCount++);
    }

    /// From the start of the pulse to the end of layout: all that the window's thread does for a frame but drawing.
    private void laidOut() {
        if (began != 0) {
            times.add(System.nanoTime() - began);
            if (++frames % FRAMES_PER_TEXT == 0) {
                setText(String.format(
                        Locale.ROOT,
                        "frame %.1f ms, worst %.1f ms, stalls over 50 ms: %d",
                        times.medianNanos() / NANOS_PER_MILLI,
                        times.worstNanos() / NANOS_PER_MILLI,
                        stallCount));
            }
        }
    }
}
