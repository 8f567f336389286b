package assay.analysis.profile;

import assay.analysis.model.Samples;

/// A profile's weight over time, in bins of equal width.
///
/// @param range what the bins cover together
/// @param weight one entry per bin; nobody may change it
public record SampleHistogram(TimeRange range, long[] weight) {
    /// Counts the accepted samples within a finite range; the filter's own range is not used.
    ///
    /// @param bins at least 1
    public static SampleHistogram count(Samples samples, TimeRange range, int bins, SampleFilter filter) {
        long[] weight = new long[bins];
        double width = Math.max(1.0, (double) (range.toNanos() - range.fromNanos())) / bins;
        int to = samples.firstAtOrAfter(range.toNanos());
        for (int row = samples.firstAtOrAfter(range.fromNanos()); row < to; row++) {
            if (filter.accepts(samples.thread()[row], samples.stack()[row])) {
                int bin = (int) ((samples.timeNanos()[row] - range.fromNanos()) / width);
                weight[Math.min(bin, bins - 1)] += samples.weight()[row];
            }
        }
        return new SampleHistogram(range, weight);
    }
}
