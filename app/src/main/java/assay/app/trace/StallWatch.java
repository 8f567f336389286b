package assay.app.trace;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Asks the thread of the window for an answer again and again, and takes its stack while none comes. What it does is
/// seen about every 10 ms, so the shortest stalls may be told without stack.
public final class StallWatch implements AutoCloseable {
    /// What a person notices.
    public static final long LIMIT_NANOS = 50_000_000;

    /// Of a stall that does not end, the beginning is enough.
    private static final long SEEN_NANOS = 30_000_000_000L;

    private static final long LOOK_MILLIS = 10;
    private static final long REST_MILLIS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Executor window;
    private final LongSupplier nanos;
    private final Consumer<Stall> told;
    private final AtomicReference<@Nullable Thread> watched = new AtomicReference<>();
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("assay-stalls").unstarted(this::watch);
    private volatile boolean closed;

    /// @param window runs tasks on the watched thread
    /// @param nanos the clock
    /// @param told told each stall over 50 ms when it is over, on a thread of its own
    public StallWatch(Executor window, LongSupplier nanos, Consumer<Stall> told) {
        this.window = window;
        this.nanos = nanos;
        this.told = told;
    }

    /// Begins to watch; once.
    public StallWatch start() {
        watcher.start();
        return this;
    }

    private void watch() {
        try {
            while (!closed) {
                ask();
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        Map<List<StackTraceElement>, Integer> seen = new HashMap<>();
        long asked = nanos.getAsLong();
        long busy = busyNanos();
        window.execute(() -> {
            watched.set(Thread.currentThread());
            answered.countDown();
        });
        while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Thread thread = watched.get();
            if (thread != null && nanos.getAsLong() - asked < SEEN_NANOS) {
                seen.merge(Arrays.asList(thread.getStackTrace()), 1, Integer::sum);
            }
        }
        long took = nanos.getAsLong() - asked;
        if (took > LIMIT_NANOS && !closed) {
            told.accept(new Stall(took, busyNanos() - busy, mostOften(seen)));
        }
    }

    /// Processor time of the watched thread so far.
    private long busyNanos() {
        Thread thread = watched.get();
        return thread == null ? -1 : threads.getThreadCpuTime(thread.threadId());
    }

    private static List<StackTraceElement> mostOften(Map<List<StackTraceElement>, Integer> seen) {
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /// Stops watching; a stall that has begun is not told.
    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
    }
}
