package assay.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;

/// How long something took until it stood in the window.
///
/// @param millis by the clock
/// @param threadMillis processor time of the window's thread meanwhile
record Timing(double millis, double threadMillis) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long PATIENCE_SECONDS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// From an action until the end of layout and painting of the frame in which its result stands.
    static Timing of(Scene scene, Runnable action, BooleanSupplier done) {
        Watch watch = new Watch(scene, done);
        GuiHarness.run(() -> {
            scene.addPostLayoutPulseListener(watch);
            watch.start();
            action.run();
        });
        return watch.await();
    }

    /// The one in the middle; 0 if there is none.
    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static final class Watch implements Runnable {
        private final Scene scene;
        private final BooleanSupplier done;
        private final CountDownLatch held = new CountDownLatch(1);
        private long began;
        private long beganThread;
        private double millis;
        private double threadMillis;

        Watch(Scene scene, BooleanSupplier done) {
            this.scene = scene;
            this.done = done;
        }

        void start() {
            began = System.nanoTime();
            beganThread = THREADS.getCurrentThreadCpuTime();
        }

        @Override
        public void run() {
            if (held.getCount() > 0 && done.getAsBoolean()) {
                millis = (System.nanoTime() - began) / NANOS_PER_MILLI;
                threadMillis = (THREADS.getCurrentThreadCpuTime() - beganThread) / NANOS_PER_MILLI;
                held.countDown();
                scene.removePostLayoutPulseListener(this);
            }
        }

        Timing await() {
            try {
                if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("waited in vain for the result");
                }
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
            return new Timing(millis, threadMillis);
        }
    }
}
