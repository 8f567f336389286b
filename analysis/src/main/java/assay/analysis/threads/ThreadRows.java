package assay.analysis.threads;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Samples;

/// The rows of a profile by thread, in order of time within each: a counting sort, no object per row. Rows without a
/// thread are left out.
final class ThreadRows {
    private static final int CHECK_MASK = 0xffff;

    private final int[] start;
    private final int[] rows;

    private ThreadRows(int[] start, int[] rows) {
        this.start = start;
        this.rows = rows;
    }

    static ThreadRows of(Samples samples, int threads, Cancellation cancellation) {
        int[] start = new int[threads + 1];
        int[] thread = samples.thread();
        for (int each : thread) {
            if (each >= 0) {
                start[each + 1]++;
            }
        }
        for (int each = 0; each < threads; each++) {
            start[each + 1] += start[each];
        }
        int[] next = start.clone();
        int[] rows = new int[start[threads]];
        for (int row = 0; row < thread.length; row++) {
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
            if (thread[row] >= 0) {
                rows[next[thread[row]]++] = row;
            }
        }
        return new ThreadRows(start, rows);
    }

    int size() {
        return rows.length;
    }

    /// First place of a thread; the last one ends where the next thread's begin.
    int start(int thread) {
        return start[thread];
    }

    /// Row of the profile at a place.
    int row(int place) {
        return rows[place];
    }
}
