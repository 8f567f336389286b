package assay.app.recording.threads;

import assay.analysis.model.TimeRange;
import assay.analysis.threads.LaneShares;
import assay.analysis.threads.ThreadSpans;
import assay.analysis.threads.ThreadState;

/// A thread, or a pool of threads, with what it did. Made once, so that its shares are added up once.
final class ThreadLane {
    private final String title;
    private final int[] threads;
    private final ThreadSpans spans;
    private final LaneShares shares;
    private final long[] nanos;
    private final double full;

    /// Cost: the slices of its threads.
    ///
    /// @param range of the whole recording
    ThreadLane(String title, int[] threads, ThreadSpans spans, TimeRange range) {
        this.title = title;
        this.threads = threads;
        this.spans = spans;
        this.shares = new LaneShares(spans, range, threads);
        this.nanos = spans.nanos(threads, TimeRange.ALL);
        this.full = shares.peak();
    }

    String title() {
        return title;
    }

    /// Indexes into the run's threads; nobody may change them.
    int[] threads() {
        return threads;
    }

    LaneShares shares() {
        return shares;
    }

    /// Number of threads in known states that fills the lane.
    double full() {
        return full;
    }

    /// Time of all threads in some states.
    long nanos(ThreadState... states) {
        long sum = 0;
        for (ThreadState state : states) {
            sum += nanos[state.code()];
        }
        return sum;
    }

    /// Time of all threads in each state within a range, by the state's code.
    long[] nanos(TimeRange range) {
        return range.equals(TimeRange.ALL) ? nanos.clone() : spans.nanos(threads, range);
    }
}
