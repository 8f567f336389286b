package assay.charts.control;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// Runs on the JavaFX thread and waits for what it does there.
final class Fx {
    private static final long PATIENCE_SECONDS = 60;

    private Fx() {}

    static void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException running) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        await(started);
    }

    static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("on the JavaFX thread", failure);
        }
    }

    static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /// Waits until a condition holds at a pulse, at least three pulses from now.
    static void until(BooleanSupplier condition) {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > 3 && condition.getAsBoolean()) {
                    stop();
                    done.countDown();
                } else {
                    Platform.requestNextPulse();
                }
            }
        }.start());
        await(done);
    }

    /// Presses keys together and releases them in the opposite order.
    static void press(Robot robot, KeyCode... keys) {
        run(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        pulses();
    }

    static void pulses() {
        until(() -> true);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no answer from the JavaFX thread in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
