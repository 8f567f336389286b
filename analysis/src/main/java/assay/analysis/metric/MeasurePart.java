package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import java.util.Arrays;
import java.util.List;

/// What a [Measure] finds in the events of one type in one part of a chunk. Hot path: one loop per column.
final class MeasurePart implements PartCollector {
    static final int START = 0;
    static final int DURATION = 1;
    static final int AMOUNT = 2;

    private final MeasureSum sum;
    private final ChunkTexts texts;
    private final ChunkClock clock;
    private final boolean timed;
    private final boolean amounts;
    private final List<BreakdownPart> breakdowns;
    private final Distribution durations = new Distribution();
    private final TickBins bins;
    private long events;
    private long amount;
    private long[] nanosOf = {};
    private long[] amountOf = {};

    /// @param sum what the parts are added to
    /// @param timed whether the events have a duration that counts
    /// @param amounts whether they have an amount
    MeasurePart(
            MeasureSum sum,
            ChunkTexts texts,
            ChunkClock clock,
            boolean timed,
            boolean amounts,
            List<BreakdownPart> breakdowns) {
        this.sum = sum;
        this.texts = texts;
        this.clock = clock;
        this.timed = timed;
        this.amounts = amounts;
        this.breakdowns = breakdowns;
        this.bins = new TickBins(clock, MeasureSum.LANES);
    }

    @Override
    public void accept(EventBatch batch) {
        int rows = batch.rows();
        events += rows;
        if (nanosOf.length < rows) {
            nanosOf = new long[batch.positions().length];
            amountOf = new long[batch.positions().length];
        }
        if (amounts) {
            readAmounts(batch.column(AMOUNT), rows);
        }
        if (timed) {
            readDurations(batch.column(START), batch.column(DURATION), rows);
        }
        fill(batch.column(START), rows);
        for (BreakdownPart breakdown : breakdowns) {
            breakdown.accept(batch, nanosOf, amountOf);
        }
    }

    private void readAmounts(long[] column, int rows) {
        for (int row = 0; row < rows; row++) {
            long value = Math.max(0, column[row]);
            amountOf[row] = value;
            amount += value;
        }
    }

    private void readDurations(long[] start, long[] ticks, int rows) {
        for (int row = 0; row < rows; row++) {
            long nanos = Math.max(0, clock.toNanos(start[row] + ticks[row]) - clock.toNanos(start[row]));
            nanosOf[row] = nanos;
            durations.add(nanos);
        }
    }

    private void fill(long[] start, int rows) {
        for (int row = 0; row < rows; ) {
            int run = bins.run(start, row, rows);
            bins.add(MeasureSum.EVENTS, run);
            if (timed) {
                bins.add(MeasureSum.NANOS, sum(nanosOf, row, row + run));
            }
            if (amounts) {
                bins.add(MeasureSum.AMOUNT, sum(amountOf, row, row + run));
            }
            row += run;
        }
    }

    private static long sum(long[] values, int from, int to) {
        long sum = 0;
        for (int row = from; row < to; row++) {
            sum += values[row];
        }
        return sum;
    }

    @Override
    public void merge(Constants constants) throws Damage {
        if (events == 0) {
            return;
        }
        sum.add(events, amount, durations, bins.bins());
        nanosOf = Arrays.copyOf(nanosOf, 0);
        amountOf = nanosOf;
        for (BreakdownPart breakdown : breakdowns) {
            breakdown.merge(texts.of(constants));
        }
    }
}
