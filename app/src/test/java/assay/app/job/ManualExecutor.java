package assay.app.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Keeps tasks until the test runs them.
final class ManualExecutor implements Executor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.addLast(task);
    }

    void runNext() {
        tasks.removeFirst().run();
    }

    void runAll() {
        while (!tasks.isEmpty()) {
            runNext();
        }
    }

    int waiting() {
        return tasks.size();
    }
}
