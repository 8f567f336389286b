package assay.app.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/// Runs jobs in the background and tells their states on the thread of the window. A job with the key of a running one
/// takes its place: the older is cancelled and not heard of again.
public final class JobRunner implements AutoCloseable {
    private final Executor cpu;
    private final Executor scan;
    private final Executor io;
    private final Executor store;
    private final Executor delivery;
    private final Executor frames;
    private final List<ExecutorService> owned;
    private final Map<String, RunningJob<?>> newest = new ConcurrentHashMap<>();

    private JobRunner(
            Executor cpu,
            Executor scan,
            Executor io,
            Executor store,
            Executor delivery,
            Executor frames,
            List<ExecutorService> owned) {
        this.cpu = cpu;
        this.scan = scan;
        this.io = io;
        this.store = store;
        this.delivery = delivery;
        this.frames = frames;
        this.owned = List.copyOf(owned);
    }

    /// With threads of its own.
    ///
    /// @param delivery the thread on which states are told
    /// @param frames as `delivery`, but only with the next frame
    public static JobRunner start(Executor delivery, Executor frames) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService cpu = Executors.newFixedThreadPool(Math.max(1, cores - 1), daemons("assay-cpu-"));
        ExecutorService scan = Executors.newSingleThreadExecutor(daemons("assay-scan-"));
        ExecutorService io = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("assay-io-", 0).factory());
        ExecutorService store = Executors.newSingleThreadExecutor(daemons("assay-store-"));
        return new JobRunner(cpu, scan, io, store, delivery, frames, List.of(cpu, scan, io, store));
    }

    /// Everything happens on the threads of these executors; for tests of view models.
    public static JobRunner on(Executor lane, Executor delivery) {
        return new JobRunner(lane, lane, lane, lane, delivery, delivery, List.of());
    }

    private static ThreadFactory daemons(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }

    /// @param key what the job is for; a job for the same thing that still runs is superseded
    /// @param states told each state: running, perhaps often, then the last
    public <T> JobHandle submit(Lane lane, String key, Job<T> job, Consumer<? super JobState<T>> states) {
        RunningJob<T> running = new RunningJob<>(job, states, delivery, frames, ended -> newest.remove(key, ended));
        RunningJob<?> older = newest.put(key, running);
        if (older != null) {
            older.supersede();
        }
        executor(lane).execute(running);
        return running.handle();
    }

    private Executor executor(Lane lane) {
        return switch (lane) {
            case CPU -> cpu;
            case SCAN -> scan;
            case IO -> io;
            case STORE -> store;
        };
    }

    /// Whether any job runs or waits.
    public boolean isBusy() {
        return !newest.isEmpty();
    }

    /// Asks all jobs to stop and takes no more.
    @Override
    public void close() {
        newest.values().forEach(RunningJob::cancel);
        owned.forEach(ExecutorService::shutdown);
    }
}
