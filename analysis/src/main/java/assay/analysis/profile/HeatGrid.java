package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import java.util.Arrays;

/// What happened in each of many short cells of time. Hot path: one pass over samples, one array of cells; coarser
/// scales add cells up and look at no sample again.
public final class HeatGrid {
    private static final int CHECK_MASK = 0xffff;

    private final TimeRange range;
    private final long cellNanos;
    private final long[] values;

    private HeatGrid(TimeRange range, long cellNanos, long[] values) {
        this.range = range;
        this.cellNanos = cellNanos;
        this.values = values;
    }

    /// Adds up the accepted samples of a profile over a range; the filter's own range is not used. An event counts
    /// wholly in the cell of its start; what starts outside of the range, in the nearest cell.
    ///
    /// @param counted whether samples are counted, instead of added up by their weight
    public static HeatGrid of(
            Profile profile, boolean counted, TimeRange range, SampleFilter filter, Cancellation cancellation) {
        Samples rows = profile.samples();
        boolean ones = counted && profile.summary().unit() != WeightUnit.SAMPLES;
        HeatGrid grid = empty(range);
        Cursor cursor = grid.new Cursor();
        for (int row = 0; row < rows.size(); row++) {
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
            if (filter.accepts(rows.thread()[row], rows.stack()[row])) {
                grid.values[cursor.at(rows.timeNanos()[row])] += ones ? 1 : rows.weight()[row];
            }
        }
        return grid;
    }

    /// Counts events by their start, which need not be in order.
    public static HeatGrid of(long[] timeNanos, TimeRange range, Cancellation cancellation) {
        HeatGrid grid = empty(range);
        Cursor cursor = grid.new Cursor();
        for (int row = 0; row < timeNanos.length; row++) {
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
            grid.values[cursor.at(timeNanos[row])]++;
        }
        return grid;
    }

    private static HeatGrid empty(TimeRange range) {
        HeatScale scale = HeatScale.finest(range);
        return new HeatGrid(range, scale.cellNanos(), new long[Math.toIntExact(scale.cells(range))]);
    }

    /// Finds cells; samples stand in order of time mostly, so that it rarely divides.
    private final class Cursor {
        private int cell;
        private long from = range.fromNanos();
        private long to = from + cellNanos;

        private int at(long nanos) {
            if (nanos >= from && nanos < to) {
                return cell;
            }
            cell = Math.clamp(Math.floorDiv(nanos - range.fromNanos(), cellNanos), 0, values.length - 1);
            from = range.fromNanos() + cell * cellNanos;
            to = from + cellNanos;
            return cell;
        }
    }

    /// The same in the cells of a scale not finer than this grid.
    ///
    /// @throws IllegalArgumentException if the scale's cells are no multiple of this grid's
    public HeatGrid scaled(HeatScale scale) {
        if (scale.cellNanos() % cellNanos != 0) {
            throw new IllegalArgumentException("scale: %s; must be a multiple of %d ns".formatted(scale, cellNanos));
        }
        if (scale.cellNanos() == cellNanos) {
            return this;
        }
        int factor = Math.toIntExact(scale.cellNanos() / cellNanos);
        long[] sums = new long[Math.ceilDiv(values.length, factor)];
        for (int cell = 0; cell < values.length; cell++) {
            sums[cell / factor] += values[cell];
        }
        return new HeatGrid(range, scale.cellNanos(), sums);
    }

    /// What the cells cover together; the last cell may reach beyond it.
    public TimeRange range() {
        return range;
    }

    public long cellNanos() {
        return cellNanos;
    }

    public int cells() {
        return values.length;
    }

    /// The sum of a cell: samples, events, nanoseconds or bytes.
    public long value(int cell) {
        return values[cell];
    }

    public long total() {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    /// Number of cells with something in them.
    public int filled() {
        int filled = 0;
        for (long value : values) {
            filled += value > 0 ? 1 : 0;
        }
        return filled;
    }

    /// The value that a share of the filled cells does not exceed; 0 if none is filled. Cost: a sort of the filled
    /// cells.
    ///
    /// @param share 0 to 1
    public long quantile(double share) {
        long[] sorted =
                Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * (sorted.length - 1))];
    }

    /// The time of cells `[fromCell, toCell)`, cut at the end of the grid's range.
    public TimeRange range(int fromCell, int toCell) {
        return new TimeRange(
                Math.min(range.toNanos(), range.fromNanos() + fromCell * cellNanos),
                Math.min(range.toNanos(), range.fromNanos() + toCell * cellNanos));
    }
}
