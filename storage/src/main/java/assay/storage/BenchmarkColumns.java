package assay.storage;

import assay.analysis.bench.RawForks;
import assay.analysis.bench.ValueHistogram;
import java.util.ArrayList;
import java.util.List;

/// Raw values and histograms of one benchmark. A value is the bits that differ from those of the value before, the
/// highest last, as in [SeriesColumns].
final class BenchmarkColumns {
    private static final int EXPECTED_BYTES_PER_VALUE = 8;

    private BenchmarkColumns() {}

    static SealedBlock seal(RawForks forks) {
        ByteSink sink = new ByteSink(forks.valueCount() * EXPECTED_BYTES_PER_VALUE);
        sink.put(forks.forkCount());
        for (double[] fork : forks.toArray()) {
            putAll(fork, sink);
        }
        return BlockFormat.seal(BlockKind.FORKS, 0, sink);
    }

    static RawForks forks(byte[] stored) throws BlockDamage {
        ByteSource source = BlockFormat.open(BlockKind.FORKS, 0, stored);
        double[][] forks = new double[source.nextCount()][];
        for (int i = 0; i < forks.length; i++) {
            forks[i] = nextAll(source);
        }
        source.requireEnd();
        return RawForks.of(forks);
    }

    /// @param histograms by fork and iteration
    static SealedBlock seal(List<List<ValueHistogram>> histograms) {
        ByteSink sink = new ByteSink(1024);
        sink.put(histograms.size());
        for (List<ValueHistogram> fork : histograms) {
            sink.put(fork.size());
            fork.forEach(histogram -> put(histogram, sink));
        }
        return BlockFormat.seal(BlockKind.HISTOGRAMS, 0, sink);
    }

    private static void put(ValueHistogram histogram, ByteSink sink) {
        int size = histogram.size();
        double[] values = new double[size];
        double[] centres = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = histogram.value(i);
            centres[i] = histogram.centre(i);
        }
        putAll(values, sink);
        putAll(centres, sink);
        for (int i = 0; i < size; i++) {
            sink.put(histogram.count(i));
        }
    }

    static List<List<ValueHistogram>> histograms(byte[] stored) throws BlockDamage {
        ByteSource source = BlockFormat.open(BlockKind.HISTOGRAMS, 0, stored);
        List<List<ValueHistogram>> histograms = new ArrayList<>();
        int forks = source.nextCount();
        for (int fork = 0; fork < forks; fork++) {
            List<ValueHistogram> iterations = new ArrayList<>();
            int count = source.nextCount();
            for (int i = 0; i < count; i++) {
                iterations.add(nextHistogram(source));
            }
            histograms.add(iterations);
        }
        source.requireEnd();
        return histograms;
    }

    private static ValueHistogram nextHistogram(ByteSource source) throws BlockDamage {
        double[] values = nextAll(source);
        double[] centres = nextAll(source);
        if (centres.length != values.length) {
            throw new BlockDamage("a histogram has %d values and %d centres".formatted(values.length, centres.length));
        }
        long[] counts = new long[values.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = source.next();
        }
        return ValueHistogram.ofBuckets(values, centres, counts);
    }

    private static void putAll(double[] values, ByteSink sink) {
        sink.put(values.length);
        long before = 0;
        for (double value : values) {
            long bits = Double.doubleToLongBits(value);
            sink.put(Long.reverseBytes(bits ^ before));
            before = bits;
        }
    }

    private static double[] nextAll(ByteSource source) throws BlockDamage {
        double[] values = new double[source.nextCount()];
        long bits = 0;
        for (int i = 0; i < values.length; i++) {
            bits ^= Long.reverseBytes(source.next());
            values[i] = Double.longBitsToDouble(bits);
        }
        return values;
    }
}
