package assay.analysis.metric;

/// The widths that time bins may have: 1, 2, 10, 20, 100 ms and so on. Each is a multiple of the one before, so bins
/// can
/// be joined without splitting any, and bins of all series of a run stand at the same round times.
final class BinWidth {
    private static final long MILLISECOND = 1_000_000;
    /// 100 million seconds, more than any run takes and less than overflows.
    private static final int LAST = 22;

    private BinWidth() {}

    /// Width in nanoseconds of a level from 0.
    static long nanos(int level) {
        long width = (level & 1) == 0 ? MILLISECOND : 2 * MILLISECOND;
        for (int i = Math.min(level, LAST) / 2; i > 0; i--) {
            width *= 10;
        }
        return width;
    }

    /// The finest level at which a span of time takes at most `bins`.
    static int levelFor(long spanNanos, int bins) {
        int level = 0;
        while (level < LAST && spanNanos / nanos(level) >= bins) {
            level++;
        }
        return level;
    }
}
