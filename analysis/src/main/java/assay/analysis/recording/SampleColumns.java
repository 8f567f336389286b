package assay.analysis.recording;

import java.util.Arrays;

/// The samples of one event type of a part of a chunk in file order, threads and stacks as numbers of [Keys]. Hot path:
/// parallel columns.
final class SampleColumns {
    private long[] timeNanos = new long[64];
    private int[] thread = new int[64];
    private int[] stack = new int[64];
    private long[] weight = new long[64];
    private long[] address = {};
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

    /// Tells which memory the sample added last is about.
    void addressOfLast(long sampleAddress) {
        if (address.length < timeNanos.length) {
            address = Arrays.copyOf(address, timeNanos.length);
        }
        address[size - 1] = sampleAddress;
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

    /// Whether the samples tell which memory they are about.
    boolean addressed() {
        return address.length > 0;
    }

    long address(int row) {
        return address[row];
    }
}
