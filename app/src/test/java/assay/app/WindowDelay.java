package assay.app;

import assay.app.job.Delay;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Runs tasks later unless it was closed before, and forgets them then: a task knows the window that waits for it.
final class WindowDelay implements Delay, AutoCloseable {
    private final Delay real;
    private final Map<Integer, Runnable> waiting = new HashMap<>();
    private int last;

    WindowDelay(Delay real) {
        this.real = real;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        int key = ++last;
        waiting.put(key, task);
        real.after(delay, () -> run(key));
    }

    private void run(int key) {
        Runnable task = waiting.remove(key);
        if (task != null) {
            task.run();
        }
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
