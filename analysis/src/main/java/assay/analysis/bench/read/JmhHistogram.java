package assay.analysis.bench.read;

import assay.analysis.bench.ValueHistogram;
import java.util.TreeMap;

/// The histogram of one iteration as JMH writes it: pairs of a value and how often it was measured.
///
/// @param leftOut pairs that are none
record JmhHistogram(ValueHistogram histogram, int leftOut) {
    private static final double MOST_COUNT = 1L << 53;

    static JmhHistogram of(JsonList pairs) {
        TreeMap<Double, Long> counts = new TreeMap<>();
        int leftOut = 0;
        double total = 0;
        for (JsonList pair : pairs.lists()) {
            double count = pair.size() == 2 ? pair.number(1) : Double.NaN;
            if (count >= 1 && total + count <= MOST_COUNT && Double.isFinite(pair.number(0))) {
                counts.merge(pair.number(0), (long) count, Long::sum);
                total += count;
            } else {
                leftOut++;
            }
        }
        return new JmhHistogram(ofCounts(counts), leftOut);
    }

    /// @param counts how often by value
    static ValueHistogram ofCounts(TreeMap<Double, Long> counts) {
        return ValueHistogram.of(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }
}
