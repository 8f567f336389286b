package assay.analysis.model;

import assay.analysis.job.Cancellation;
import java.util.Arrays;

/// Orders samples by time without an object per sample: a stable merge sort of row numbers that takes ascending runs
/// as they are. JVMs write each thread's buffer as a piece, so a recording is a sequence of such runs. The times move
/// with the row numbers, so that merging reads memory in order.
public final class TimeOrder {
    private final Cancellation cancellation;
    private long[] times = {};
    private int[] rows = {};
    private long[] mergedTimes = {};
    private int[] mergedRows = {};
    private int size;
    /// Where each run ends.
    private int[] ends = new int[64];

    private int runs;

    /// Sorts some samples after others in the same memory.
    public TimeOrder(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /// As [#sort(Samples)], for samples that are the only ones.
    public static Samples sort(Samples samples, Cancellation cancellation) {
        new TimeOrder(cancellation).sort(samples);
        return samples;
    }

    /// Puts samples that nobody else has seen yet in order of time; those of the same time keep their order.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled; then they are in no order
    public void sort(Samples samples) {
        if (runEnd(samples.timeNanos(), 0) == samples.size()) {
            return;
        }
        size = samples.size();
        if (times.length < size) {
            times = new long[size];
            rows = new int[size];
            mergedTimes = new long[size];
            mergedRows = new int[size];
        }
        System.arraycopy(samples.timeNanos(), 0, times, 0, size);
        findRuns(samples.timeNanos());
        order();
        System.arraycopy(times, 0, samples.timeNanos(), 0, size);
        permute(samples.weight());
        permute(samples.thread());
        permute(samples.stack());
    }

    private static int runEnd(long[] times, int start) {
        int end = Math.min(start + 1, times.length);
        while (end < times.length && times[end - 1] <= times[end]) {
            end++;
        }
        return end;
    }

    private void order() {
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        while (runs > 1) {
            mergePairs();
            long[] oldTimes = times;
            times = mergedTimes;
            mergedTimes = oldTimes;
            int[] oldRows = rows;
            rows = mergedRows;
            mergedRows = oldRows;
        }
    }

    private void findRuns(long[] unsorted) {
        runs = 0;
        for (int start = 0; start < size; start = ends[runs++]) {
            if (runs == ends.length) {
                ends = Arrays.copyOf(ends, runs * 2);
            }
            ends[runs] = runEnd(unsorted, start);
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

    private void permute(long[] column) {
        long[] ordered = mergedTimes;
        for (int row = 0; row < size; row++) {
            ordered[row] = column[rows[row]];
        }
        System.arraycopy(ordered, 0, column, 0, size);
    }

    private void permute(int[] column) {
        int[] ordered = mergedRows;
        for (int row = 0; row < size; row++) {
            ordered[row] = column[rows[row]];
        }
        System.arraycopy(ordered, 0, column, 0, size);
    }
}
