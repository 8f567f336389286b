package assay.analysis.model;

import assay.analysis.job.Cancellation;
import java.util.Arrays;

/// Orders samples by time without an object per sample: a stable merge sort of row numbers that takes ascending runs
/// as they are. JVMs write each thread's buffer as a piece, so a recording is a sequence of such runs. The times move
/// with the row numbers, so that merging reads memory in order.
public final class TimeOrder {
    private final Cancellation cancellation;
    private long[] times;
    private int[] rows;
    private long[] mergedTimes;
    private int[] mergedRows;
    /// Where each run ends.
    private int[] ends = new int[64];

    private int runs;

    private TimeOrder(long[] times, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.times = times.clone();
        this.rows = new int[times.length];
        this.mergedTimes = new long[times.length];
        this.mergedRows = new int[times.length];
    }

    /// The samples in order of time; those of the same time keep their order. Gives back what it got if that is in
    /// order.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Samples sort(Samples samples, Cancellation cancellation) {
        if (runEnd(samples.timeNanos(), 0) == samples.size()) {
            return samples;
        }
        return permute(samples, new TimeOrder(samples.timeNanos(), cancellation).order());
    }

    private static int runEnd(long[] times, int start) {
        int end = Math.min(start + 1, times.length);
        while (end < times.length && times[end - 1] <= times[end]) {
            end++;
        }
        return end;
    }

    private int[] order() {
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        findRuns();
        while (runs > 1) {
            mergePairs();
            long[] oldTimes = times;
            times = mergedTimes;
            mergedTimes = oldTimes;
            int[] oldRows = rows;
            rows = mergedRows;
            mergedRows = oldRows;
        }
        return rows;
    }

    private void findRuns() {
        for (int start = 0; start < times.length; start = ends[runs++]) {
            if (runs == ends.length) {
                ends = Arrays.copyOf(ends, runs * 2);
            }
            ends[runs] = runEnd(times, start);
        }
    }

    /// Merges each two neighbouring runs into one.
    private void mergePairs() {
        int merged = 0;
        int start = 0;
        for (int run = 0; run < runs; run += 2) {
            cancellation.check();
            int end = ends[Math.min(run + 1, runs - 1)];
            merge(start, ends[run], end);
            ends[merged++] = end;
            start = end;
        }
        runs = merged;
    }

    private void merge(int start, int middle, int end) {
        int left = start;
        int right = middle;
        int at = start;
        while (left < middle && right < end) {
            long leftTime = times[left];
            long rightTime = times[right];
            if (leftTime <= rightTime) {
                mergedTimes[at] = leftTime;
                mergedRows[at++] = rows[left++];
            } else {
                mergedTimes[at] = rightTime;
                mergedRows[at++] = rows[right++];
            }
        }
        int rest = left < middle ? left : right;
        System.arraycopy(times, rest, mergedTimes, at, end - at);
        System.arraycopy(rows, rest, mergedRows, at, end - at);
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
