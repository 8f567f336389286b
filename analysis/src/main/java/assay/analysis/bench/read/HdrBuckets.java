package assay.analysis.bench.read;

import assay.analysis.bench.ValueHistogram;
import java.util.Map;
import java.util.TreeMap;

/// Buckets of a histogram of HdrHistogram with counts, by their upper ends; several can be added up.
final class HdrBuckets {
    private final TreeMap<Double, Bucket> buckets = new TreeMap<>();

    private record Bucket(double least, double centre, long count) {}

    /// @param least the lowest value that falls into the bucket
    /// @param highest the highest
    /// @param count positive
    void add(double least, double centre, double highest, long count) {
        buckets.merge(
                highest,
                new Bucket(least, centre, count),
                (old, more) -> new Bucket(old.least, old.centre, saturated(old.count, more.count)));
    }

    void add(HdrBuckets other) {
        other.buckets.forEach((highest, bucket) -> add(bucket.least, bucket.centre, highest, bucket.count));
    }

    /// Sums of counts stay below 2^53 for as many buckets as there can be.
    private static long saturated(long first, long second) {
        return Math.min(first + second, HdrDecoder.MOST_COUNT);
    }

    int size() {
        return buckets.size();
    }

    /// The lowest value of the first bucket; NaN without any.
    double least() {
        return buckets.isEmpty() ? Double.NaN : buckets.firstEntry().getValue().least;
    }

    ValueHistogram histogram() {
        return ValueHistogram.ofBuckets(
                buckets.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                buckets.values().stream().mapToDouble(Bucket::centre).toArray(),
                buckets.entrySet().stream()
                        .map(Map.Entry::getValue)
                        .mapToLong(Bucket::count)
                        .toArray());
    }
}
