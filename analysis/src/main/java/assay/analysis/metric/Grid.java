package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// The points in time of a run's series: round times at most 600 apart in number, from the start of the run to its end.
/// A first or last piece shorter than half a bin is joined with its neighbour, so that no rate is taken over a moment.
final class Grid {
    private static final int MOST_BINS = 600;
    private static final double NANOS_PER_SECOND = 1e9;

    private final long width;
    private final long firstNumber;
    /// Starts of the cells and the end of the last.
    private final long[] edges;

    Grid(RecordingFacts facts) {
        long start = facts.startNanos();
        long end = start + facts.durationNanos();
        width = BinWidth.nanos(BinWidth.levelFor(facts.durationNanos(), MOST_BINS));
        long first = Math.floorDiv(start, width);
        long last = Math.max(first, Math.floorDiv(end - 1, width));
        if (last > first && (first + 1) * width - start < width / 2) {
            first++;
        }
        if (last > first && end - last * width < width / 2) {
            last--;
        }
        firstNumber = first;
        edges = new long[(int) (last - first) + 2];
        Arrays.setAll(edges, i -> (firstNumber + i) * width);
        edges[0] = start;
        edges[edges.length - 1] = end;
    }

    /// Whether the run takes any time.
    boolean isEmpty() {
        return edges[edges.length - 1] <= edges[0];
    }

    private int cell(long nanos) {
        return (int) Math.clamp(Math.floorDiv(nanos, width) - firstNumber, 0, edges.length - 2L);
    }

    private double[] amounts(TimeBins bins, int lane) {
        double[] amounts = new double[edges.length - 1];
        for (int bin = 0; bin < bins.size(); bin++) {
            amounts[cell(bins.startNanos(bin))] += bins.amount(lane, bin);
        }
        return amounts;
    }

    /// Amounts per second.
    Series perSecond(String name, Unit unit, Direction better, TimeBins bins, int lane) {
        return rate(name, unit, better, amounts(bins, lane), amount -> amount * NANOS_PER_SECOND);
    }

    /// Nanoseconds per nanosecond; above 1 where they passed in several threads at once.
    Series share(String name, Direction better, TimeBins bins, int lane) {
        return rate(name, Unit.RATIO, better, amounts(bins, lane), amount -> amount);
    }

    private Series rate(String name, Unit unit, Direction better, double[] amounts, DoubleUnaryOperator scale) {
        for (int cell = 0; cell < amounts.length; cell++) {
            amounts[cell] = scale.applyAsDouble(amounts[cell]) / (double) (edges[cell + 1] - edges[cell]);
        }
        return series(name, unit, better, amounts);
    }

    /// One lane divided by another; NaN where there is nothing to divide by.
    Series mean(String name, Unit unit, Direction better, TimeBins bins, int lane, int countLane) {
        double[] sums = amounts(bins, lane);
        double[] counts = amounts(bins, countLane);
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = counts[cell] == 0 ? Double.NaN : sums[cell] / counts[cell];
        }
        return series(name, unit, better, sums);
    }

    private Series series(String name, Unit unit, Direction better, double[] values) {
        return new Series(name, unit, better, Arrays.copyOf(edges, values.length), values);
    }
}
