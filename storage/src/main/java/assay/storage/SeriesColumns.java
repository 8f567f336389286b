package assay.storage;

import assay.analysis.model.Series;

/// The points of one block of a series: time as the difference to the point before, value as the bits that differ from
/// those of the value before, the highest last, so that values that repeat or have few digits are small.
final class SeriesColumns {
    private static final int EXPECTED_BYTES_PER_POINT = 8;

    private SeriesColumns() {}

    /// Points `from` to `to` - 1.
    ///
    /// @throws IllegalArgumentException if the points are out of order
    static ByteSink encode(Series series, int from, int to) {
        ByteSink sink = new ByteSink((to - from) * EXPECTED_BYTES_PER_POINT);
        long[] timeNanos = series.timeNanos();
        sink.putSigned(timeNanos[from]);
        for (int i = from + 1; i < to; i++) {
            if (timeNanos[i] < timeNanos[i - 1]) {
                throw new IllegalArgumentException("time of point %d of %s: %d; must not be before %d"
                        .formatted(i, series.name(), timeNanos[i], timeNanos[i - 1]));
            }
            sink.put(timeNanos[i] - timeNanos[i - 1]);
        }
        long before = 0;
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToLongBits(series.values()[i]);
            sink.put(Long.reverseBytes(bits ^ before));
            before = bits;
        }
        return sink;
    }

    /// Fills points `from` to `to` - 1 of columns that nobody else has seen yet.
    static void decode(ByteSource source, long[] timeNanos, double[] values, int from, int to) throws BlockDamage {
        timeNanos[from] = source.nextSigned();
        for (int i = from + 1; i < to; i++) {
            timeNanos[i] = timeNanos[i - 1] + source.next();
        }
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits ^= Long.reverseBytes(source.next());
            values[i] = Double.longBitsToDouble(bits);
        }
        source.requireEnd();
    }
}
