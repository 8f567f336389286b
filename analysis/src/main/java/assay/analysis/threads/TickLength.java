package assay.analysis.threads;

import assay.analysis.model.Samples;
import java.util.Arrays;

/// For how long a sample of the CPU stands: the usual gap between two samples of a busy thread. Settings are no help,
/// they name a period only for some producers and may change within a recording.
final class TickLength {
    private static final long LEAST_NANOS = 1_000_000;
    /// Longer gaps are those of threads that idle, not a period at which a busy thread is sampled.
    private static final long MOST_NANOS = 50_000_000;
    /// HotSpot's default, for recordings with too few samples to tell.
    private static final long USUAL_NANOS = 20_000_000;
    private static final int ENOUGH = 8;
    private static final int MOST_GAPS = 100_000;

    private TickLength() {}

    /// The lowest tenth of the gaps, because most threads idle between their samples.
    static long of(Samples samples, ThreadRows rows) {
        long[] gaps = new long[Math.min(MOST_GAPS, rows.size())];
        int step = Math.max(1, rows.size() / MOST_GAPS);
        int count = 0;
        for (int place = 1; place < rows.size() && count < gaps.length; place += step) {
            int before = rows.row(place - 1);
            int row = rows.row(place);
            long gap = samples.timeNanos()[row] - samples.timeNanos()[before];
            if (samples.thread()[row] == samples.thread()[before] && gap >= LEAST_NANOS / 2) {
                gaps[count++] = gap;
            }
        }
        if (count < ENOUGH) {
            return USUAL_NANOS;
        }
        Arrays.sort(gaps, 0, count);
        return Math.clamp(gaps[count / 10], LEAST_NANOS, MOST_NANOS);
    }
}
