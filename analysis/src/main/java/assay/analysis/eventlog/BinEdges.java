package assay.analysis.eventlog;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Round edges between which numbers are counted: 1, 2, 5 and their tens apart, or powers of two for amounts of data;
/// where bins grow with the number, ten to a power of ten after the series of Renard, as far as that stays readable.
///
/// @param whole whether there are whole numbers alone, so that no edge needs a fraction
/// @param bytes whether powers of two are round
record BinEdges(boolean whole, boolean bytes) {
    private static final int MOST_BINS = 120;
    private static final int LINEAR_BINS = 60;
    private static final double[] TENTHS = {1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8};
    private static final double[] THIRDS = {1, 2, 5};
    private static final double[] ONE = {1};

    /// @param leastPositive infinite if there is none
    /// @return at least two, the first not above the least number, the last above the greatest
    double[] of(double least, double leastPositive, double greatest, boolean growing) {
        if (growing && greatest > 0) {
            for (double[] steps : bytes ? new double[][] {ONE} : new double[][] {TENTHS, THIRDS, ONE}) {
                double[] edges = growing(least, leastPositive, greatest, steps);
                if (edges.length <= MOST_BINS) {
                    return edges;
                }
            }
        }
        return linear(least, greatest);
    }

    private double[] growing(double least, double leastPositive, double greatest, double... steps) {
        int from = (int) Math.floor(log(leastPositive));
        int to = (int) Math.floor(log(greatest)) + 1;
        double[] all = DoubleStream.concat(
                        DoubleStream.iterate(from, power -> power <= to, power -> power + 1)
                                .flatMap(power -> Arrays.stream(steps).map(step -> edge(step, power))),
                        DoubleStream.of(edge(1, to + 1)))
                .filter(edge -> !whole || edge == Math.rint(edge))
                .distinct()
                .toArray();
        int first = 0;
        while (first + 1 < all.length && all[first + 1] <= leastPositive) {
            first++;
        }
        int end = all.length;
        while (end > first + 2 && all[end - 2] > greatest) {
            end--;
        }
        double[] edges = Arrays.copyOfRange(all, first, end);
        return least == 0
                ? DoubleStream.concat(DoubleStream.of(0), Arrays.stream(edges)).toArray()
                : edges;
    }

    private double log(double number) {
        return bytes ? Math.log(number) / Math.log(2) : Math.log10(number);
    }

    /// Divides by a power that is exact, as the negative one is not.
    private double edge(double step, double power) {
        double base = bytes ? 2 : 10;
        return power < 0 ? step / Math.pow(base, -power) : step * Math.pow(base, power);
    }

    private double[] linear(double least, double greatest) {
        double step = step((greatest - least) / LINEAR_BINS);
        double first = Math.floor(least / step);
        int bins = (int) (Math.floor(greatest / step) - first) + 1;
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = (first + i) * step;
        }
        return edges;
    }

    private double step(double atLeast) {
        if (atLeast <= 0) {
            return 1;
        }
        double power = Math.floor(log(atLeast));
        for (double step : bytes ? ONE : THIRDS) {
            if (edge(step, power) >= atLeast && (!whole || edge(step, power) >= 1)) {
                return edge(step, power);
            }
        }
        return whole ? Math.max(1, edge(1, power + 1)) : edge(1, power + 1);
    }
}
