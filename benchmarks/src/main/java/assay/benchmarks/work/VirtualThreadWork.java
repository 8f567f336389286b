package assay.benchmarks.work;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/// Starts virtual threads that hand text to each other through a bounded queue, some of them inside a monitor.
final class VirtualThreadWork implements Work {
    private static final int PAIRS = 20;

    @Override
    public void once(RandomGenerator random) throws InterruptedException {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(4);
        Thread[] threads = new Thread[PAIRS * 2];
        for (int pair = 0; pair < PAIRS; pair++) {
            String text = Words.text(random, 40);
            threads[2 * pair] = Thread.startVirtualThread(() -> give(queue, text));
            threads[2 * pair + 1] = Thread.startVirtualThread(() -> take(queue));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void give(BlockingQueue<String> queue, String text) {
        try {
            queue.put(text.toUpperCase(Locale.ROOT));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(BlockingQueue<String> queue) {
        try {
            CRC32 sum = new CRC32();
            synchronized (sum) {
                sum.update(queue.take().getBytes(StandardCharsets.UTF_8));
            }
            Sink.take(sum.getValue());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
