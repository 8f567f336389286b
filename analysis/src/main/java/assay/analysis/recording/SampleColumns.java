package assay.analysis.recording;

import java.util.Arrays;

/// The samples of one event type of a part of a chunk in file order, threads and stacks as numbers of [Keys]. Hot path:
/// parallel columns.
final class SampleColumns {
    private long[] timeNanos = new long[64];
    private int[] thread = new int[64];
    private int[] stack = new int[64];
    private long[] weight = new long[64];
    private int size;

    void add(long sampleNanos, int threadNumber, int stackNumber, long sampleWeight) {
        if (size == timeNanos.length) {
            int larger = size + (size >> 1);
            timeNanos = Arrays.copyOf(timeNanos, larger);
            thread = Arrays.copyOf(thread, larger);
            stack = Arrays.copyOf(stack, larger);
            weight = Arrays.copyOf(weight, larger);
        }
        timeNanos[size] = sampleNanos;
        thread[size] = threadNumber;
        stack[size] = stackNumber;
        weight[size++] = sampleWeight;
    }

    int size() {
        return size;
    }

    long timeNanos(int row) {
        return timeNanos[row];
    }

    int thread(int row) {
        return thread[row];
    }

    int stack(int row) {
        return stack[row];
    }

    long weight(int row) {
        return weight[row];
    }
}
