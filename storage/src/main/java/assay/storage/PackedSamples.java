package assay.storage;

import assay.analysis.model.Samples;

/// The samples of one block, in order of time, as four [PackedColumn]s: time as the difference to the sample before,
/// thread and stack plus one so that "none" is 0, weight as it is.
final class PackedSamples {
    private static final int EXPECTED_BYTES_PER_SAMPLE = 8;

    private final ByteSink sink = new ByteSink(0);
    private long[] column = {};

    /// The samples of a block, valid until the next call.
    ByteSink encode(Samples samples) {
        int rows = samples.size();
        if (column.length < rows) {
            column = new long[rows];
        }
        sink.clear(rows * EXPECTED_BYTES_PER_SAMPLE);
        long[] timeNanos = samples.timeNanos();
        sink.putSigned(timeNanos[0]);
        column[0] = 0;
        for (int row = 1; row < rows; row++) {
            column[row] = timeNanos[row] - timeNanos[row - 1];
        }
        PackedColumn.encode(sink, column, rows);
        putIds(samples.thread());
        putIds(samples.stack());
        PackedColumn.encode(sink, samples.weight(), rows);
        return sink;
    }

    private void putIds(int[] ids) {
        for (int row = 0; row < ids.length; row++) {
            column[row] = ids[row] + 1L;
        }
        PackedColumn.encode(sink, column, ids.length);
    }

    /// Fills rows `from` to `to` - 1 of the columns of `samples`, which nobody else has seen yet.
    static void decode(ByteSource source, Samples samples, int from, int to, int threads, int stacks)
            throws BlockDamage {
        long[] column = new long[to - from];
        long time = source.nextSigned();
        PackedColumn.decode(source, column, column.length);
        for (int row = 0; row < column.length; row++) {
            time += column[row];
            samples.timeNanos()[from + row] = time;
        }
        readIds(source, column, samples.thread(), from, threads);
        readIds(source, column, samples.stack(), from, stacks);
        PackedColumn.decode(source, column, column.length);
        System.arraycopy(column, 0, samples.weight(), from, column.length);
        source.requireEnd();
    }

    private static void readIds(ByteSource source, long[] column, int[] ids, int from, int size) throws BlockDamage {
        PackedColumn.decode(source, column, column.length);
        for (int row = 0; row < column.length; row++) {
            if (column[row] < 0 || column[row] > size) {
                throw new BlockDamage("id %d is not below %d".formatted(column[row] - 1, size));
            }
            ids[from + row] = (int) column[row] - 1;
        }
    }
}
