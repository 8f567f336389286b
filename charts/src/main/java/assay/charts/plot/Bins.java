package assay.charts.plot;

import java.util.Arrays;

/// Weight over time in bins of equal width; frozen.
public final class Bins {
    private final double[] weight;
    private final double max;
    private final long startNanos;
    private final long endNanos;
    private final String maxLabel;

    /// @param weight one entry per bin, not negative; copied
    /// @param startNanos where the first bin starts, since the start of the recording
    /// @param endNanos where the last bin ends, greater than `startNanos`
    /// @param maxLabel the largest bin's weight for people, with its unit
    public Bins(double[] weight, long startNanos, long endNanos, String maxLabel) {
        if (endNanos <= startNanos) {
            throw new IllegalArgumentException("endNanos: " + endNanos + ", must be after " + startNanos);
        }
        this.weight = weight.clone();
        this.max = Arrays.stream(weight).max().orElse(0);
        this.startNanos = startNanos;
        this.endNanos = endNanos;
        this.maxLabel = maxLabel;
    }

    public int count() {
        return weight.length;
    }

    public double weight(int bin) {
        return weight[bin];
    }

    /// The heaviest bin's weight; 0 if there is none.
    public double max() {
        return max;
    }

    public long startNanos() {
        return startNanos;
    }

    public long endNanos() {
        return endNanos;
    }

    public String maxLabel() {
        return maxLabel;
    }

    /// The time at a share of the range.
    public long nanosAt(double fraction) {
        return startNanos + Math.round(fraction * (endNanos - startNanos));
    }
}
