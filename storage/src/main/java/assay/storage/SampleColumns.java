package assay.storage;

import assay.analysis.model.Samples;

/// The samples of one block as four columns: time as the difference to the sample before, thread and stack plus one so
/// that "none" is 0, weight as it is. Neighbours in time differ little, and threads and stacks repeat, so the columns
/// are small even before they are compressed. Hot path: arrays and indexes, no object per sample.
final class SampleColumns {
    private static final int EXPECTED_BYTES_PER_SAMPLE = 8;

    private SampleColumns() {}

    /// Rows `from` to `to` - 1.
    ///
    /// @throws IllegalArgumentException if a sample breaks the promises of [Samples]
    static ByteSink encode(Samples samples, int from, int to, int threads, int stacks) {
        ByteSink sink = new ByteSink((to - from) * EXPECTED_BYTES_PER_SAMPLE);
        putTimes(sink, samples.timeNanos(), from, to);
        putIds(sink, "thread", samples.thread(), from, to, threads);
        putIds(sink, "stack", samples.stack(), from, to, stacks);
        long[] weight = samples.weight();
        for (int i = from; i < to; i++) {
            sink.put(weight[i]);
        }
        return sink;
    }

    private static void putTimes(ByteSink sink, long[] timeNanos, int from, int to) {
        sink.putSigned(timeNanos[from]);
        for (int i = from + 1; i < to; i++) {
            if (timeNanos[i] < timeNanos[i - 1]) {
                throw new IllegalArgumentException(
                        "time of sample %d: %d; must not be before %d".formatted(i, timeNanos[i], timeNanos[i - 1]));
            }
            sink.put(timeNanos[i] - timeNanos[i - 1]);
        }
    }

    private static void putIds(ByteSink sink, String name, int[] ids, int from, int to, int size) {
        for (int i = from; i < to; i++) {
            if (ids[i] < Samples.NONE || ids[i] >= size) {
                throw new IllegalArgumentException(
                        "%s of sample %d: %d; must be below %d".formatted(name, i, ids[i], size));
            }
            sink.put(ids[i] + 1L);
        }
    }

    /// Fills rows `from` to `to` - 1 of the columns of `samples`, which nobody else has seen yet.
    static void decode(ByteSource source, Samples samples, int from, int to, int threads, int stacks)
            throws BlockDamage {
        long[] timeNanos = samples.timeNanos();
        timeNanos[from] = source.nextSigned();
        for (int i = from + 1; i < to; i++) {
            timeNanos[i] = timeNanos[i - 1] + source.next();
        }
        readIds(source, samples.thread(), from, to, threads);
        readIds(source, samples.stack(), from, to, stacks);
        long[] weight = samples.weight();
        for (int i = from; i < to; i++) {
            weight[i] = source.next();
        }
        source.requireEnd();
    }

    /// Sum of the weights of rows `from` to `to` - 1.
    static long weight(Samples samples, int from, int to) {
        long[] weight = samples.weight();
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += weight[i];
        }
        return sum;
    }

    private static void readIds(ByteSource source, int[] ids, int from, int to, int size) throws BlockDamage {
        for (int i = from; i < to; i++) {
            ids[i] = source.nextBelow(size + 1L) - 1;
        }
    }
}
