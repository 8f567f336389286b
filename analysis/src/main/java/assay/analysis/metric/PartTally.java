package assay.analysis.metric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the events of each key of one part of a chunk add up to, as columns by the keys' numbers.
final class PartTally {
    private final boolean timed;
    private long[] counts = new long[16];
    private long[] amounts = new long[16];
    private @Nullable Distribution[] nanos;

    PartTally(boolean timed) {
        this.timed = timed;
        this.nanos = new Distribution[timed ? 16 : 0];
    }

    void add(int key, long duration, long amount) {
        if (key >= counts.length) {
            grow(Math.max(key + 1, 2 * counts.length));
        }
        counts[key]++;
        amounts[key] += amount;
        if (timed) {
            Distribution known = nanos[key];
            if (known == null) {
                known = new Distribution();
                nanos[key] = known;
            }
            known.add(duration);
        }
    }

    /// Whether durations are taken in.
    boolean timed() {
        return timed;
    }

    private void grow(int length) {
        counts = Arrays.copyOf(counts, length);
        amounts = Arrays.copyOf(amounts, length);
        if (timed) {
            nanos = Arrays.copyOf(nanos, length);
        }
    }

    /// Adds to `sum` what there is of a key.
    void addTo(Tally sum, int key) {
        if (key < counts.length) {
            sum.add(counts[key], amounts[key], timed ? nanos[key] : null);
        }
    }

    long count(int key) {
        return key < counts.length ? counts[key] : 0;
    }
}
