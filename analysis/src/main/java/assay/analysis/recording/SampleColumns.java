package assay.analysis.recording;

import java.util.Arrays;

/// The samples of one event type of one chunk in file order, stacks and threads as keys of the chunk. Hot path:
/// parallel columns.
final class SampleColumns {
    private long[] timeNanos = new long[64];
    private long[] thread = new long[64];
    private long[] stack = new long[64];
    private long[] weight = new long[64];
    private int size;

    void add(long sampleNanos, long threadKey, long stackKey, long sampleWeight) {
        if (size == timeNanos.length) {
            int larger = size + (size >> 1);
            timeNanos = Arrays.copyOf(timeNanos, larger);
            thread = Arrays.copyOf(thread, larger);
            stack = Arrays.copyOf(stack, larger);
            weight = Arrays.copyOf(weight, larger);
        }
        timeNanos[size] = sampleNanos;
        thread[size] = threadKey;
        stack[size] = stackKey;
        weight[size++] = sampleWeight;
    }

    int size() {
        return size;
    }

    long[] timeNanos() {
        return Arrays.copyOf(timeNanos, size);
    }

    long thread(int row) {
        return thread[row];
    }

    long stack(int row) {
        return stack[row];
    }

    long[] weight() {
        return Arrays.copyOf(weight, size);
    }
}
