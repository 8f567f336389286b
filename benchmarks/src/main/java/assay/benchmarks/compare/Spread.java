package assay.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Median and extremes of several runs.
record Spread(double median, double min, double max) {
    /// @throws IllegalArgumentException if there is no cost
    static Spread of(List<Cost> costs, ToDoubleFunction<Cost> measure) {
        if (costs.isEmpty()) {
            throw new IllegalArgumentException("costs: at least one was required");
        }
        double[] sorted = costs.stream().mapToDouble(measure).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /// For example `0.241 [0.235-0.250]`.
    String text(int decimals) {
        String number = "%." + decimals + "f";
        return String.format(Locale.ROOT, number + " [" + number + "-" + number + "]", median, min, max);
    }
}
