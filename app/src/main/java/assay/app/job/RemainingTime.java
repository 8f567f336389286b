package assay.app.job;

import java.time.Duration;
import java.util.OptionalLong;

/// Estimates when a job is done from how far it is, and keeps quiet until the estimate has held for three seconds.
/// The rate is that of the whole stage so far; a stage with another total starts anew.
public final class RemainingTime {
    private static final long HOLD_NANOS = Duration.ofSeconds(3).toNanos();
    private static final double TOLERANCE = 0.3;

    private long total;
    private long startNanos;
    private long startDone;
    private long stableSinceNanos;
    private long expectedEndNanos;

    /// @param nanos monotonic clock
    /// @return nanoseconds left, once that is known well enough to be told
    public OptionalLong update(long done, long total, long nanos) {
        if (total != this.total || done < startDone) {
            restart(done, total, nanos);
        }
        long elapsed = nanos - startNanos;
        long progressed = done - startDone;
        if (total <= 0 || progressed <= 0 || elapsed <= 0) {
            return OptionalLong.empty();
        }
        long left = Math.round((double) elapsed * (total - done) / progressed);
        long end = nanos + left;
        if (Math.abs(end - expectedEndNanos) > TOLERANCE * Math.max(left, elapsed)) {
            stableSinceNanos = nanos;
            expectedEndNanos = end;
        }
        return nanos - stableSinceNanos >= HOLD_NANOS ? OptionalLong.of(left) : OptionalLong.empty();
    }

    private void restart(long done, long total, long nanos) {
        this.total = total;
        startNanos = nanos;
        startDone = done;
        stableSinceNanos = nanos;
        expectedEndNanos = nanos;
    }
}
