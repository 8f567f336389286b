package assay.benchmarks.work;

import java.util.concurrent.atomic.AtomicLong;

/// Takes results, so that the compiler cannot leave out the work for them.
final class Sink {
    private static final AtomicLong TAKEN = new AtomicLong();

    private Sink() {}

    static void take(Object result) {
        if (result.hashCode() == 42) {
            TAKEN.incrementAndGet();
        }
    }
}
