package assay.analysis.threads;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each thread of a run did, as slices of time that do not overlap, ordered by thread, then by time. Between two
/// slices nothing is known of the thread: events are recorded only above a threshold. Hot path: columns by slice.
public final class ThreadSpans {
    private final List<String> events;
    private final ThreadState[] stateOfSource;
    private final int[] start;
    private final SpanColumns slices;
    private final long tickNanos;

    private ThreadSpans(
            List<String> events, ThreadState[] stateOfSource, int[] start, SpanColumns slices, long tickNanos) {
        this.events = events;
        this.stateOfSource = stateOfSource;
        this.start = start;
        this.slices = slices;
        this.tickNanos = tickNanos;
    }

    /// The slices that the profiles tell of; those that tell no state ([ThreadState#of]) are ignored.
    ///
    /// @param threads number of the run's threads
    public static ThreadSpans of(List<Profile> profiles, int threads, Cancellation cancellation) {
        List<SpanSource> sources = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (Profile profile : profiles) {
            ThreadState.of(profile.summary()).ifPresent(state -> {
                sources.add(new SpanSource(profile, state, threads, cancellation));
                events.add(profile.summary().event());
            });
        }
        SpanColumns slices = new SpanColumns();
        SpanSweep sweep = new SpanSweep(sources, slices);
        int[] start = new int[threads + 1];
        for (int thread = 0; thread < threads; thread++) {
            cancellation.check();
            sweep.sweep(thread);
            start[thread + 1] = slices.size;
        }
        return new ThreadSpans(
                List.copyOf(events),
                sources.stream().map(SpanSource::state).toArray(ThreadState[]::new),
                start,
                slices,
                sources.stream().mapToLong(SpanSource::tickNanos).max().orElse(0));
    }

    /// Number of slices.
    public int size() {
        return slices.size;
    }

    public int threads() {
        return start.length - 1;
    }

    /// For how long a sample of the CPU counts as running; 0 if there is none.
    public long tickNanos() {
        return tickNanos;
    }

    /// First slice of a thread.
    public int first(int thread) {
        return start[thread];
    }

    /// Slice after the thread's last.
    public int end(int thread) {
        return start[thread + 1];
    }

    /// First slice of a thread that ends after `nanos`; [#end] if there is none.
    public int firstAfter(int thread, long nanos) {
        int low = start[thread];
        int high = start[thread + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slices.to[middle] <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public long fromNanos(int slice) {
        return slices.from[slice];
    }

    public long toNanos(int slice) {
        return slices.to[slice];
    }

    public ThreadState state(int slice) {
        return stateOfSource[slices.source[slice]];
    }

    /// The states that some event tells of, in their order.
    public List<ThreadState> states() {
        return Arrays.stream(ThreadState.values())
                .filter(Arrays.asList(stateOfSource)::contains)
                .toList();
    }

    /// Event type, as recorded, that tells of the slice.
    public String event(int slice) {
        return events.get(slices.source[slice]);
    }

    /// Row of the event in its profile; the first of several samples of the CPU. The slice may be shorter than the
    /// event where another state takes precedence.
    public int row(int slice) {
        return slices.row[slice];
    }

    /// Stack of that event in the run's [assay.analysis.model.StackTable], or [assay.analysis.model.Samples#NONE].
    public int stack(int slice) {
        return slices.stack[slice];
    }

    /// Time of a thread in each state within a range, by the state's code.
    public long[] nanos(int thread, TimeRange range) {
        long[] nanos = new long[ThreadState.values().length];
        addNanos(thread, range, nanos);
        return nanos;
    }

    /// Time of several threads in each state within a range, by the state's code.
    public long[] nanos(int[] ofThreads, TimeRange range) {
        long[] nanos = new long[ThreadState.values().length];
        Arrays.stream(ofThreads).forEach(thread -> addNanos(thread, range, nanos));
        return nanos;
    }

    private void addNanos(int thread, TimeRange range, long[] nanos) {
        for (int slice = firstAfter(thread, range.fromNanos());
                slice < end(thread) && slices.from[slice] < range.toNanos();
                slice++) {
            nanos[state(slice).code()] +=
                    Math.min(slices.to[slice], range.toNanos()) - Math.max(slices.from[slice], range.fromNanos());
        }
    }
}
