package assay.app.recording.data;

import assay.analysis.model.Series;
import assay.analysis.model.TimeRange;
import java.util.Arrays;

/// A series within a finite range of time.
public record SeriesSpan(Series series, TimeRange range) {
    private static final double NANOS = 1e9;

    public double seconds() {
        return (range.toNanos() - range.fromNanos()) / NANOS;
    }

    private int first() {
        return atOrAfter(range.fromNanos());
    }

    private int end() {
        return atOrAfter(range.toNanos());
    }

    private int atOrAfter(long nanos) {
        long[] times = series.timeNanos();
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Number of points in the range.
    public int count() {
        return end() - first();
    }

    /// The values of the points in the range.
    public double[] values() {
        return Arrays.copyOfRange(series.values(), first(), end());
    }

    /// Mean of the readings in the range; NaN if there is none.
    public double mean() {
        return Arrays.stream(values()).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /// Largest reading in the range; NaN if there is none.
    public double most() {
        return Arrays.stream(values()).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    /// The value that `percent` of those in the range do not exceed, by nearest rank; NaN if there is none.
    public double percentile(double percent) {
        double[] sorted = values();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.max(1, Math.ceil(sorted.length * percent / 100)) - 1];
    }

    /// What a series per second amounts to in the range: each value holds until the next point, the last one to the
    /// end of the range.
    public double amount() {
        long[] times = series.timeNanos();
        double sum = 0;
        for (int i = Math.max(0, first() - 1); i < end(); i++) {
            long from = Math.max(times[i], range.fromNanos());
            long to = Math.min(i + 1 < times.length ? times[i + 1] : range.toNanos(), range.toNanos());
            if (Double.isFinite(series.values()[i]) && to > from) {
                sum += series.values()[i] * ((to - from) / NANOS);
            }
        }
        return sum;
    }
}
