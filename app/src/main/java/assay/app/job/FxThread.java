package assay.app.job;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// The JavaFX thread: the only way from a background thread to it.
public final class FxThread implements Executor, Delay {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /// Runs tasks with the next frame.
    public Executor frames() {
        return task -> Platform.runLater(() -> new OneFrame(task).start());
    }

    @Override
    public void after(Duration delay, Runnable task) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(_ -> task.run());
        pause.play();
    }

    private static final class OneFrame extends AnimationTimer {
        private final Runnable task;

        OneFrame(Runnable task) {
            this.task = task;
        }

        @Override
        public void handle(long now) {
            stop();
            task.run();
        }
    }
}
