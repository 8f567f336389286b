package assay.analysis.metric;

import java.util.Arrays;

/// Events whose keys can only be told later: their keys as read, durations and amounts.
final class WaitingRows {
    private static final int COLUMNS = 4;

    private long[] values = new long[64 * COLUMNS];
    private int size;

    void add(long first, long second, long nanos, long amount) {
        int at = size * COLUMNS;
        if (at == values.length) {
            values = Arrays.copyOf(values, at * 2);
        }
        values[at] = first;
        values[at + 1] = second;
        values[at + 2] = nanos;
        values[at + 3] = amount;
        size++;
    }

    int size() {
        return size;
    }

    long first(int row) {
        return values[row * COLUMNS];
    }

    long second(int row) {
        return values[row * COLUMNS + 1];
    }

    long nanos(int row) {
        return values[row * COLUMNS + 2];
    }

    long amount(int row) {
        return values[row * COLUMNS + 3];
    }
}
