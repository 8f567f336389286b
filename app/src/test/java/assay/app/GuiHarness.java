package assay.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/// Drives a window as a person does, and waits for what it shows by counting its frames. One toolkit per process.
final class GuiHarness {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final CountDownLatch STARTED = new CountDownLatch(1);
    private static boolean starting;

    private GuiHarness() {}

    /// Starts the toolkit unless it runs.
    static synchronized void start() throws InterruptedException {
        if (!starting) {
            starting = true;
            Platform.startup(STARTED::countDown);
            Platform.setImplicitExit(false);
        }
        STARTED.await();
    }

    /// To be called before a window is made. The headless toolkit hands a new window the robot that was made last, and
    /// a
    /// robot keeps the window it typed into: each window would keep the one before it in memory.
    static void forgetWindows() {
        onFx(Robot::new);
    }

    /// Runs on the JavaFX thread and waits for the result.
    static <T> T onFx(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        return await(future);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get(2 * PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the window did not answer", e);
        }
    }

    /// Runs on the JavaFX thread and waits for its end.
    static void run(Runnable task) {
        onFx(() -> {
            task.run();
            return true;
        });
    }

    /// Waits until a condition holds, asked once per frame on the JavaFX thread.
    static void waitFor(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        Platform.runLater(() -> new Watch(condition, held).start());
        if (!await(held)) {
            throw new AssertionError("waited in vain for: " + what);
        }
    }

    /// Lets the window draw what has changed.
    static void frames(int count) {
        int[] left = {count};
        waitFor(count + " frames", () -> left[0]-- <= 0);
    }

    static void click(Node node, int times) {
        clickAt(node, 0.5, 0.5, MouseButton.PRIMARY, times);
    }

    /// Clicks on a point of a node, given as shares of its width and height.
    static void clickAt(Node node, double x, double y, MouseButton button, int times) {
        frames(2);
        run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(pointOn(node, x, y));
            for (int i = 0; i < times; i++) {
                robot.mouseClick(button);
            }
        });
        frames(2);
    }

    /// Drags with the primary button from one share of a node's width to another.
    static void drag(Node node, double from, double to) {
        frames(2);
        Robot robot = onFx(Robot::new);
        run(() -> {
            robot.mouseMove(pointOn(node, from, 0.5));
            robot.mousePress(MouseButton.PRIMARY);
        });
        frames(1);
        run(() -> robot.mouseMove(pointOn(node, (from + to) / 2, 0.5)));
        frames(1);
        run(() -> {
            robot.mouseMove(pointOn(node, to, 0.5));
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        frames(2);
    }

    private static Point2D pointOn(Node node, double x, double y) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScreen(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    /// Types small letters and full stops.
    static void type(String text) {
        text.chars()
                .mapToObj(
                        each -> each == '.' ? KeyCode.PERIOD : KeyCode.getKeyCode(Character.toString(each - 'a' + 'A')))
                .forEach(GuiHarness::press);
    }

    /// Presses keys one after the other, then releases them in reverse order.
    static void press(KeyCode... keys) {
        run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        frames(2);
    }

    /// A visible node in any window, by style sheet selector.
    static Optional<Node> find(String selector) {
        return all(selector).findFirst();
    }

    /// All visible nodes in all windows, by style sheet selector.
    static Stream<Node> all(String selector) {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(GuiHarness::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static final class Watch extends AnimationTimer {
        private final BooleanSupplier condition;
        private final CompletableFuture<Boolean> held;
        private final long deadline = System.nanoTime() + PATIENCE_NANOS;

        Watch(BooleanSupplier condition, CompletableFuture<Boolean> held) {
            this.condition = condition;
            this.held = held;
        }

        @Override
        public void handle(long now) {
            try {
                if (condition.getAsBoolean()) {
                    end(true);
                } else if (System.nanoTime() > deadline) {
                    end(false);
                }
            } catch (RuntimeException | AssertionError e) {
                stop();
                held.completeExceptionally(e);
            }
        }

        private void end(boolean result) {
            stop();
            held.complete(result);
        }
    }
}
