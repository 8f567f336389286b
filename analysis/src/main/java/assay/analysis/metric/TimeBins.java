package assay.analysis.metric;

import java.util.Arrays;

/// Amounts that happened over time, in bins that get wider as the time grows: at most about a thousand. There are
/// several lanes of amounts over the same bins, such as events and bytes.
final class TimeBins {
    private static final int MOST = 1200;
    private static final int FIRST = 16;

    private double[][] lanes;
    private int level;
    /// Number since 1970 of the first bin.
    private long first;
    private int used;

    TimeBins(int lanes) {
        this.lanes = new double[lanes][FIRST];
    }

    boolean isEmpty() {
        return used == 0;
    }

    int level() {
        return level;
    }

    /// Number of bins.
    int size() {
        return used;
    }

    /// Nanoseconds since 1970 at which a bin starts.
    long startNanos(int bin) {
        return (first + bin) * BinWidth.nanos(level);
    }

    double amount(int lane, int bin) {
        return lanes[lane][bin];
    }

    /// The bin of a time, which is made if there is none. Valid until the next call.
    int binOf(long nanos) {
        long number = Math.floorDiv(nanos, BinWidth.nanos(level));
        if (used == 0) {
            first = number;
            used = 1;
        }
        while (Math.max(number, first + used - 1) - Math.min(number, first) >= MOST) {
            widen();
            number = Math.floorDiv(nanos, BinWidth.nanos(level));
        }
        if (number < first) {
            shift((int) (first - number));
        }
        int bin = (int) (number - first);
        makeRoom(bin + 1);
        used = Math.max(used, bin + 1);
        return bin;
    }

    void add(int bin, int lane, double amount) {
        lanes[lane][bin] += amount;
    }

    void add(TimeBins other) {
        add(other, 0);
    }

    /// Adds of other bins the lanes from `firstLane`, as many as there are here.
    void add(TimeBins other, int firstLane) {
        while (level < other.level) {
            widen();
        }
        for (int bin = 0; bin < other.used; bin++) {
            int target = binOf(other.startNanos(bin));
            for (int lane = 0; lane < lanes.length; lane++) {
                lanes[lane][target] += other.lanes[firstLane + lane][bin];
            }
        }
    }

    private void makeRoom(int bins) {
        if (bins > lanes[0].length) {
            int length = Math.max(bins, Math.min(MOST, 2 * lanes[0].length));
            Arrays.setAll(lanes, lane -> Arrays.copyOf(lanes[lane], length));
        }
    }

    private void shift(int bins) {
        makeRoom(used + bins);
        for (double[] lane : lanes) {
            System.arraycopy(lane, 0, lane, bins, used);
            Arrays.fill(lane, 0, bins, 0);
        }
        first -= bins;
        used += bins;
    }

    private void widen() {
        long ratio = BinWidth.nanos(level + 1) / BinWidth.nanos(level);
        long newFirst = Math.floorDiv(first, ratio);
        int newUsed = used == 0 ? 0 : (int) (Math.floorDiv(first + used - 1, ratio) - newFirst) + 1;
        for (double[] lane : lanes) {
            for (int bin = 0; bin < used; bin++) {
                int target = (int) (Math.floorDiv(first + bin, ratio) - newFirst);
                double amount = lane[bin];
                lane[bin] = 0;
                lane[target] += amount;
            }
        }
        level++;
        first = newFirst;
        used = newUsed;
    }
}
