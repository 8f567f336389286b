package assay.analysis.threads;

import java.util.Arrays;

/// Growing columns of slices.
final class SpanColumns {
    private static final int FIRST = 1_024;

    long[] from = new long[FIRST];
    long[] to = new long[FIRST];
    int[] row = new int[FIRST];
    int[] stack = new int[FIRST];
    byte[] source = new byte[FIRST];
    int size;

    /// Adds a slice after the others; a slice that goes on with the last one makes that longer.
    ///
    /// @param first first slice of the same thread
    void add(int first, long fromNanos, long toNanos, byte ofSource, int ofRow, int ofStack) {
        if (size > first && to[size - 1] == fromNanos && source[size - 1] == ofSource && row[size - 1] == ofRow) {
            to[size - 1] = toNanos;
            return;
        }
        if (size == from.length) {
            grow();
        }
        from[size] = fromNanos;
        to[size] = toNanos;
        source[size] = ofSource;
        stack[size] = ofStack;
        row[size++] = ofRow;
    }

    private void grow() {
        int capacity = size + (size >> 1);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        row = Arrays.copyOf(row, capacity);
        stack = Arrays.copyOf(stack, capacity);
        source = Arrays.copyOf(source, capacity);
    }
}
