package assay.app.recording.topic;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.SampleFilter;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The values of single happenings in order, for exact percentiles. Cost: one sort.
final class Percentiles {
    private static final int CHECK_EVERY = 1 << 16;

    private final double[] sorted;

    private Percentiles(double[] values) {
        sorted = values;
        Arrays.sort(sorted);
    }

    /// The points of a series that lie in a range; those without a value do not count.
    static Percentiles of(Series series, TimeRange range) {
        return new Percentiles(IntStream.range(0, series.size())
                .filter(i -> series.timeNanos()[i] >= range.fromNanos() && series.timeNanos()[i] < range.toNanos())
                .mapToDouble(i -> series.values()[i])
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }

    /// The weights of the samples that a filter accepts.
    static Percentiles of(Profile profile, SampleFilter filter, Cancellation cancellation) {
        Samples rows = profile.samples();
        int from = rows.firstAtOrAfter(filter.range().fromNanos());
        int to = filter.range().toNanos() == Long.MAX_VALUE
                ? rows.size()
                : rows.firstAtOrAfter(filter.range().toNanos());
        double[] values = new double[Math.max(0, to - from)];
        int count = 0;
        for (int row = from; row < to; row++) {
            if (row % CHECK_EVERY == 0) {
                cancellation.check();
            }
            if (filter.accepts(rows.thread()[row], rows.stack()[row])) {
                values[count++] = rows.weight()[row];
            }
        }
        return new Percentiles(Arrays.copyOf(values, count));
    }

    int count() {
        return sorted.length;
    }

    double total() {
        return Arrays.stream(sorted).sum();
    }

    /// The least value that at least `percent` of all values do not exceed; NaN if there is no value.
    ///
    /// @param percent above 0, at most 100
    double at(double percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.clamp((int) Math.ceil(percent / 100 * sorted.length - 1e-9) - 1, 0, sorted.length - 1)];
    }
}
