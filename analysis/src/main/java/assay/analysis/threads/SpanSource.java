package assay.analysis.threads;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.Samples;

/// The spans of time that one profile tells of, thread by thread. Samples that are ticks become one span as long as
/// they follow each other closely.
final class SpanSource {
    private final ThreadState state;
    private final Samples samples;
    private final ThreadRows rows;
    /// For how long a tick stands; 0 if samples have a duration of their own.
    private final long tickNanos;

    private int place;
    private int end;
    private int row;
    private long from;
    private long to;

    SpanSource(Profile profile, ThreadState state, int threads, Cancellation cancellation) {
        this.state = state;
        this.samples = profile.samples();
        this.rows = ThreadRows.of(samples, threads, cancellation);
        this.tickNanos = state == ThreadState.RUNNING ? TickLength.of(samples, rows) : 0;
    }

    ThreadState state() {
        return state;
    }

    long tickNanos() {
        return tickNanos;
    }

    /// Goes to the first span of a thread.
    boolean begin(int thread) {
        place = rows.start(thread);
        end = rows.start(thread + 1);
        return advance();
    }

    /// Goes to the next span of the thread; false if there is none.
    boolean advance() {
        if (place >= end) {
            row = -1;
            return false;
        }
        row = rows.row(place++);
        from = samples.timeNanos()[row];
        if (tickNanos == 0) {
            to = from + samples.weight()[row];
            return true;
        }
        to = from + tickNanos;
        while (place < end && samples.timeNanos()[rows.row(place)] <= to + tickNanos / 2) {
            to = samples.timeNanos()[rows.row(place++)] + tickNanos;
        }
        return true;
    }

    /// Whether there is a present span.
    boolean present() {
        return row >= 0;
    }

    /// Row of the profile at which the present span begins.
    int row() {
        return row;
    }

    /// Stack of a row of the profile.
    int stack(int ofRow) {
        return samples.stack()[ofRow];
    }

    long fromNanos() {
        return from;
    }

    long toNanos() {
        return to;
    }
}
