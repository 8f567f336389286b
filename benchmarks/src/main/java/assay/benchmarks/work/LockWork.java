package assay.benchmarks.work;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/// Counts in maps behind a contended monitor and a contended [ReentrantLock].
final class LockWork implements Work {
    private final Map<String, Integer> guarded = new HashMap<>();
    private final Map<String, Integer> locked = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public void once(RandomGenerator random) {
        for (int count = 0; count < 200; count++) {
            String word = Words.word(random);
            countGuarded(word);
            countLocked(word);
        }
    }

    private void countGuarded(String word) {
        synchronized (guarded) {
            count(guarded, word);
        }
    }

    private void countLocked(String word) {
        lock.lock();
        try {
            count(locked, word);
        } finally {
            lock.unlock();
        }
    }

    private static void count(Map<String, Integer> counts, String word) {
        counts.merge(word, 1, Integer::sum);
        if (counts.size() > 2_000) {
            counts.values().removeIf(count -> count < 3);
        }
    }
}
