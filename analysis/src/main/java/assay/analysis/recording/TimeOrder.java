package assay.analysis.recording;

import assay.analysis.jfr.Watch;
import assay.analysis.model.Samples;

/// Orders samples by time without an object per sample: a stable merge sort of row numbers that takes ascending runs
/// as they are. JVMs write each thread's buffer as a piece, so a recording is a sequence of such runs.
final class TimeOrder {
    private static final int CHECK_MASK = (1 << 16) - 1;

    private final long[] times;
    private final Watch watch;
    private int[] from;
    private int[] to;

    private TimeOrder(long[] times, Watch watch) {
        this.times = times;
        this.watch = watch;
        this.from = new int[times.length];
        this.to = new int[times.length];
    }

    static Samples sort(Samples samples, Watch watch) {
        if (ascendingEnd(samples.timeNanos()) == samples.size()) {
            return samples;
        }
        return permute(samples, new TimeOrder(samples.timeNanos(), watch).order());
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
                watch.check();
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
