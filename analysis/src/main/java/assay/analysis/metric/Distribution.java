package assay.analysis.metric;

/// Count, sum, least and greatest of numbers, and their percentiles from a log-linear histogram: each power of two is
/// cut into 64 buckets of equal width, taken from the top bits of the `double`. A percentile is the middle of its
/// bucket, so off by less than 0.8 % of its value; whole numbers below 64, the least and the greatest are exact. What
/// is
/// nearer to 0 than a millionth counts as 0. Same idea as HdrHistogram's, without its fixed range: only buckets between
/// the least and the greatest take memory, some 27 KB from 0 to ten seconds in nanoseconds.
final class Distribution {
    private static final int DROPPED_BITS = 46;
    /// Bucket, counted from 0.0, of 2^-20. Without it a single 0 beside a 1 would take half a megabyte.
    private static final int NEAR_ZERO = 1023 - 20 << 52 - DROPPED_BITS;

    private static final int SLACK = 16;
    private static final long[] NONE = {};

    private long count;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private boolean whole = true;
    private int first;
    private long[] buckets = NONE;

    /// Takes in a number; NaN and infinity are not numbers here.
    void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        whole = whole && value == Math.rint(value);
        take(value);
    }

    /// Compares by hand: the calls of `Math` for `double` are slow until the second compiler has been here.
    private void take(double value) {
        count++;
        sum += value;
        if (value < least) {
            least = value;
        }
        if (value > greatest) {
            greatest = value;
        }
        int slot = bucket(value) - first;
        if (slot < 0 || slot >= buckets.length) {
            cover(first + slot, first + slot);
            slot = bucket(value) - first;
        }
        buckets[slot]++;
    }

    void add(long value) {
        take((double) value);
    }

    void add(Distribution other) {
        if (other.count == 0) {
            return;
        }
        cover(other.first, other.first + other.buckets.length - 1);
        for (int i = 0; i < other.buckets.length; i++) {
            buckets[other.first + i - first] += other.buckets[i];
        }
        count += other.count;
        sum += other.sum;
        least = Math.min(least, other.least);
        greatest = Math.max(greatest, other.greatest);
        whole &= other.whole;
    }

    private void cover(int from, int to) {
        if (buckets.length == 0) {
            first = from;
            buckets = new long[to - from + 1 + SLACK];
            return;
        }
        int slack = SLACK + buckets.length / 2;
        int newFirst = from < first ? from - slack : first;
        int newEnd = Math.max(first + buckets.length, to + 1 + slack);
        if (newFirst < first || newEnd > first + buckets.length && to >= first + buckets.length) {
            long[] grown = new long[newEnd - newFirst];
            System.arraycopy(buckets, 0, grown, first - newFirst, buckets.length);
            first = newFirst;
            buckets = grown;
        }
    }

    private static int bucket(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int size = (int) ((bits & Long.MAX_VALUE) >>> DROPPED_BITS) - NEAR_ZERO;
        if (size <= 0) {
            return 0;
        }
        return bits < 0 ? -1 - size : size;
    }

    long count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }

    double least() {
        return count == 0 ? Double.NaN : least;
    }

    double greatest() {
        return count == 0 ? Double.NaN : greatest;
    }

    /// The number that `percent` of all do not exceed, NaN without any.
    double percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(count * percent / 100));
        if (count == 0) {
            return Double.NaN;
        }
        if (rank >= count) {
            return greatest;
        }
        long seen = 0;
        int slot = -1;
        while (seen < rank) {
            slot++;
            seen += buckets[slot];
        }
        return Math.clamp(middle(first + slot), least, greatest);
    }

    private double middle(int bucket) {
        if (bucket == 0) {
            return 0;
        }
        long size = NEAR_ZERO + (bucket < 0 ? -1L - bucket : bucket);
        double low = Double.longBitsToDouble(size << DROPPED_BITS);
        double middle = (low + Double.longBitsToDouble(size + 1 << DROPPED_BITS)) / 2;
        double rounded = whole ? Math.floor(middle) : middle;
        return bucket < 0 ? -rounded : rounded;
    }
}
