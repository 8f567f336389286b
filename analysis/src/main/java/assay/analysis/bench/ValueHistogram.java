package assay.analysis.bench;

import java.util.Arrays;

/// How often each value was measured; ascending and immutable. A bucket of a histogram that rounds counts at
/// its upper end, as HdrHistogram does, and weighs in means at its centre.
public final class ValueHistogram {
    private final double[] values;
    private final double[] centres;
    private final long[] counts;
    private final long total;

    private ValueHistogram(double[] values, double[] centres, long[] counts) {
        this.values = values;
        this.centres = centres;
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
    }

    /// Exact values.
    ///
    /// @param values ascending
    /// @param counts of the values, positive, with a sum below 2^63
    public static ValueHistogram of(double[] values, long[] counts) {
        checkSizes(values, counts);
        double[] exact = values.clone();
        return new ValueHistogram(exact, exact, counts.clone());
    }

    /// Buckets.
    ///
    /// @param values upper ends, ascending
    /// @param centres of the buckets
    /// @param counts of the buckets, positive, with a sum below 2^63
    public static ValueHistogram ofBuckets(double[] values, double[] centres, long[] counts) {
        checkSizes(values, counts);
        checkSizes(centres, counts);
        return new ValueHistogram(values.clone(), centres.clone(), counts.clone());
    }

    private static void checkSizes(double[] values, long[] counts) {
        if (values.length != counts.length) {
            throw new IllegalArgumentException(
                    "values: " + values.length + ", as many as counts required: " + counts.length);
        }
    }

    /// Distinct values or buckets.
    public int size() {
        return values.length;
    }

    /// The value, or upper end of the bucket, at an index.
    public double value(int index) {
        return values[index];
    }

    /// The centre of the bucket at an index: the value itself where values are exact.
    public double centre(int index) {
        return centres[index];
    }

    /// How often the value at an index was measured.
    public long count(int index) {
        return counts[index];
    }

    /// Measured values of the whole.
    public long total() {
        return total;
    }

    /// Mean; NaN if empty.
    public double mean() {
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            sum += centres[index] * counts[index];
        }
        return sum / total;
    }

    /// Standard deviation of the population, as HdrHistogram states it; NaN if empty.
    public double deviation() {
        double mean = mean();
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            double distance = centres[index] - mean;
            sum += distance * distance * counts[index];
        }
        return Math.sqrt(sum / total);
    }

    /// The smallest value that at least this share of all measured values does not exceed (nearest rank, as
    /// HdrHistogram); NaN if empty.
    ///
    /// @param percentile from 0 to 100
    public double percentile(double percentile) {
        double share = Math.min(Math.max(Math.nextDown(percentile), 0), 100);
        long rank = Math.max(1, (long) Math.ceil(share * total / 100));
        long seen = 0;
        for (int index = 0; index < counts.length; index++) {
            seen += counts[index];
            if (seen >= rank) {
                return values[index];
            }
        }
        return counts.length == 0 ? Double.NaN : values[values.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueHistogram histogram
                && Arrays.equals(values, histogram.values)
                && Arrays.equals(centres, histogram.centres)
                && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return total + " values in " + values.length + " buckets";
    }
}
