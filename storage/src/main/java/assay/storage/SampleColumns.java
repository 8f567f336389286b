package assay.storage;

import assay.analysis.model.Samples;

/// The samples of one block as stores of format 1 have them, in four columns: time as the difference to the sample
/// before, thread and stack plus one so
/// that "none" is 0, weight as it is. Hot path: arrays and indexes, no object per sample.
final class SampleColumns {
    private SampleColumns() {}

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
