package assay.analysis.profile;

import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;

/// A profile's weight over time, in bins of equal width.
public final class SampleHistogram {
    private final TimeRange range;
    private final long[] weight;

    private SampleHistogram(TimeRange range, long[] weight) {
        this.range = range;
        this.weight = weight;
    }

    /// Counts the accepted samples within a finite range; the filter's own range is not used.
    ///
    /// An event counts wholly at its start.
    ///
    /// @param bins at least 1
    /// @throws IllegalArgumentException if the range has no finite width or there is no bin
    public static SampleHistogram count(Samples samples, TimeRange range, int bins, SampleFilter filter) {
        if (range.toNanos() - range.fromNanos() < 0 || bins < 1) {
            throw new IllegalArgumentException("range: %s, bins: %d; must be finite".formatted(range, bins));
        }
        long[] weight = new long[bins];
        double width = Math.max(1.0, (double) (range.toNanos() - range.fromNanos())) / bins;
        for (int row = 0; row < samples.size(); row++) {
            if (filter.accepts(samples.thread()[row], samples.stack()[row])) {
                double bin = (samples.timeNanos()[row] - range.fromNanos()) / width;
                weight[(int) Math.clamp(bin, 0, bins - 1)] += samples.weight()[row];
            }
        }
        return new SampleHistogram(range, weight);
    }

    /// What the bins cover together.
    public TimeRange range() {
        return range;
    }

    public int bins() {
        return weight.length;
    }

    /// Weight of the samples in a bin, in the profile's unit.
    public long weight(int bin) {
        return weight[bin];
    }

    /// Largest weight of a bin.
    public long largest() {
        long largest = 0;
        for (long each : weight) {
            largest = Math.max(largest, each);
        }
        return largest;
    }
}
