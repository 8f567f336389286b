package assay.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The clock stands still until the watched thread is held up; then it moves 20 ms whenever it is looked at.
@Timeout(60)
class StallWatchTest {
    private static final long STEP_NANOS = 20_000_000;
    private static final int LOOKS = 5;

    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private int looks;

    @AfterEach
    void end() {
        released.countDown();
        window.shutdownNow();
    }

    private void holdUp() {
        held.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Called by the watch alone.
    private long clock() {
        if (held.getCount() == 0 && ++looks == LOOKS) {
            released.countDown();
        }
        return looks * STEP_NANOS;
    }

    @Test
    void tellsAStallWithWhatCausedIt() throws Exception {
        CompletableFuture<Stall> told = new CompletableFuture<>();
        try (StallWatch _ = new StallWatch(
                        task -> window.execute(() -> {
                            task.run();
                            answered.countDown();
                        }),
                        this::clock,
                        told::complete)
                .start()) {
            answered.await();
            window.execute(this::holdUp);
            Stall stall = told.get();
            assertThat(stall.nanos()).isBetween(3 * STEP_NANOS, 6 * STEP_NANOS);
            assertThat(stall.stack()).anyMatch(frame -> frame.getMethodName().equals("holdUp"));
            assertThat(stall.busyNanos()).isGreaterThanOrEqualTo(0);
            assertThat(stall.text())
                    .startsWith("the window did not answer for ")
                    .contains("holdUp");
        }
    }
}
