package assay.analysis.model;

import assay.analysis.job.Cancellation;

/// Orders samples by time without an object per sample: a stable merge sort of row numbers that takes ascending runs
/// as they are. JVMs write each thread's buffer as a piece, so a recording is a sequence of such runs.
public final class TimeOrder {
    private static final int CHECK_MASK = (1 << 16) - 1;

    private final long[] times;
    private final Cancellation cancellation;
    private int[] from;
    private int[] to;

    private TimeOrder(long[] times, Cancellation cancellation) {
        this.times = times;
        this.cancellation = cancellation;
        this.from = new int[times.length];
        this.to = new int[times.length];
    }

    /// The samples in order of time; those of the same time keep their order. Gives back what it got if that is in
    /// order.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Samples sort(Samples samples, Cancellation cancellation) {
        if (ascendingEnd(samples.timeNanos()) == samples.size()) {
            return samples;
        }
        return permute(samples, new TimeOrder(samples.timeNanos(), cancellation).order());
    }

    private static int ascendingEnd(long[] times) {
        int end = Math.min(1, times.length);
        while (end < times.length && times[end - 1] <= times[end]) {
            end++;
        }
        return end;
    }

    private int[] order() {
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        while (mergePairs() > 1) {
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return to;
    }

    /// Merges each two neighbouring runs of `from` into one of `to`.
    private int mergePairs() {
        int merged = 0;
        for (int start = 0; start < from.length; merged++) {
            int middle = runEnd(start);
            int end = middle < from.length ? runEnd(middle) : middle;
            merge(start, middle, end);
            start = end;
        }
        return merged;
    }

    private int runEnd(int start) {
        int end = start + 1;
        while (end < from.length && times[from[end - 1]] <= times[from[end]]) {
            end++;
        }
        return end;
    }

    private void merge(int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            if ((i & CHECK_MASK) == 0) {
                cancellation.check();
            }
            boolean takeLeft = left < middle && (right >= end || times[from[left]] <= times[from[right]]);
            to[i] = from[takeLeft ? left++ : right++];
        }
    }

    private static Samples permute(Samples samples, int[] order) {
        long[] time = new long[order.length];
        int[] thread = new int[order.length];
        int[] stack = new int[order.length];
        long[] weight = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            time[i] = samples.timeNanos()[order[i]];
            thread[i] = samples.thread()[order[i]];
            stack[i] = samples.stack()[order[i]];
            weight[i] = samples.weight()[order[i]];
        }
        return new Samples(time, thread, stack, weight);
    }
}
