package shop.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Customers who arrive in bursts ten times a second, whether the shop keeps up or not.
///
/// Both versions of a program get the same work in the same time, so a repair shows as fewer samples and shorter waits
/// and not as more work done.
///
/// @param perBurst requests in one burst
/// @param bursts   how many bursts come
public record Arrivals(int perBurst, int bursts) {
    private static final Duration GAP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Hands every request over, then waits until all are served.
    ///
    /// @throws IllegalStateException when the workers are not done after two minutes
    public void drive(ExecutorService workers, Supplier<Runnable> requests) throws InterruptedException {
        long start = System.nanoTime();
        for (int burst = 1; burst <= bursts; burst++) {
            for (int i = 0; i < perBurst; i++) {
                workers.execute(requests.get());
            }
            sleepUntil(start + burst * GAP.toNanos());
        }
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("workers: requests left after " + PATIENCE);
        }
    }

    private static void sleepUntil(long deadlineNanos) throws InterruptedException {
        long left = deadlineNanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
