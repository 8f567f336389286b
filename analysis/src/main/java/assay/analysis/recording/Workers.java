package assay.analysis.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// The threads that read a recording.
final class Workers implements AutoCloseable {
    private final ForkJoinPool pool;

    Workers(int threads) {
        pool = new ForkJoinPool(threads);
    }

    /// Starts a task.
    <T> ForkJoinTask<T> start(Callable<T> task) {
        return pool.submit(task);
    }

    /// Does all tasks, as many at a time as there are threads; to be called from within a task.
    ///
    /// @return what they give, in their order
    <T> List<T> all(List<Callable<T>> tasks) {
        List<ForkJoinTask<T>> started = new ArrayList<>();
        tasks.forEach(task -> started.add(ForkJoinTask.adapt(task)));
        return ForkJoinTask.invokeAll(started).stream().map(ForkJoinTask::join).toList();
    }

    /// Waits for what has been started.
    @Override
    public void close() {
        pool.close();
    }
}
