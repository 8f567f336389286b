package assay.analysis.metric;

import org.jspecify.annotations.Nullable;

/// What the events of one key add up to.
final class Tally {
    private long count;
    private long amount;
    private @Nullable Distribution nanos;

    void add(long events, long added, @Nullable Distribution durations) {
        count += events;
        amount += added;
        if (durations != null) {
            nanos().add(durations);
        }
    }

    /// Adds one event.
    void add(long duration, long added, boolean timed) {
        count++;
        amount += added;
        if (timed) {
            nanos().add(duration);
        }
    }

    void add(Tally other) {
        add(other.count, other.amount, other.nanos);
    }

    long count() {
        return count;
    }

    long amount() {
        return amount;
    }

    /// Durations in nanoseconds.
    Distribution nanos() {
        if (nanos == null) {
            nanos = new Distribution();
        }
        return nanos;
    }
}
