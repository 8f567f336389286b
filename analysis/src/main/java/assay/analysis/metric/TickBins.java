package assay.analysis.metric;

import assay.analysis.jfr.ChunkClock;

/// Fills [TimeBins] from a chunk's ticks. Hot path: as long as events fall into the bin of the one before, which is
/// nearly always, an event costs two comparisons and an addition. An event that began before its run did counts at the
/// start of the run.
final class TickBins {
    private final ChunkClock clock;
    private final TimeBins bins;
    private final double[] pending;
    private boolean located;
    private long fromTicks;
    private long toTicks;
    private int bin;

    TickBins(ChunkClock clock, int lanes) {
        this.clock = clock;
        this.bins = new TimeBins(lanes);
        this.pending = new double[lanes];
    }

    /// Goes to the bin of an event for the amounts that follow.
    void at(long ticks) {
        if (!located || ticks < fromTicks || ticks >= toTicks) {
            locate(ticks);
        }
    }

    /// As [#at], and tells how many events from there on fall into the same bin.
    ///
    /// @param ticks of events, of which those from `row` to `rows` - 1 are looked at
    int run(long[] ticks, int row, int rows) {
        at(ticks[row]);
        int end = row + 1;
        if (located) {
            long from = fromTicks;
            long to = toTicks;
            while (end < rows && ticks[end] >= from && ticks[end] < to) {
                end++;
            }
        }
        return end - row;
    }

    void add(int lane, double amount) {
        pending[lane] += amount;
    }

    void add(int lane, long amount) {
        pending[lane] += amount;
    }

    private void locate(long ticks) {
        flush();
        long nanos = Math.max(clock.startNanos(), clock.toNanos(ticks));
        bin = bins.binOf(nanos);
        long start = bins.startNanos(bin);
        fromTicks = ticks(start);
        toTicks = ticks(start + BinWidth.nanos(bins.level()));
        located = fromTicks <= ticks;
    }

    private long ticks(long nanos) {
        return clock.startTicks() + (long) ((double) (nanos - clock.startNanos()) * (clock.ticksPerSecond() / 1e9)) + 1;
    }

    private void flush() {
        for (int lane = 0; lane < pending.length; lane++) {
            if (pending[lane] != 0) {
                bins.add(bin, lane, pending[lane]);
                pending[lane] = 0;
            }
        }
    }

    /// What was filled in so far.
    TimeBins bins() {
        flush();
        return bins;
    }
}
