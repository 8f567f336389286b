package assay.analysis.recording;

import assay.analysis.model.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The samples of one event type of a part of a chunk in file order, threads and stacks as numbers of [Keys]. Hot path:
/// parallel columns, in blocks that never move: columns that grow are copied again and again, and what a collection
/// meets of them while they do is kept for long.
final class SampleColumns {
    private static final int FIRST_ROWS = 64;
    private static final int MOST_ROWS = 8192;

    private final List<Block> blocks = new ArrayList<>();
    private Block last = new Block(FIRST_ROWS);

    SampleColumns() {
        blocks.add(last);
    }

    /// Some samples in a row.
    static final class Block {
        private final long[] timeNanos;
        private final int[] thread;
        private final int[] stack;
        private final long[] weight;
        private long[] address = {};
        private int rows;

        Block(int most) {
            timeNanos = new long[most];
            thread = new int[most];
            stack = new int[most];
            weight = new long[most];
        }

        int rows() {
            return rows;
        }

        int stack(int row) {
            return stack[row];
        }

        long weight(int row) {
            return weight[row];
        }

        private void address(long ofLastRow) {
            if (address.length == 0) {
                address = new long[timeNanos.length];
            }
            address[rows - 1] = ofLastRow;
        }

        /// Whether the samples tell which memory they are about.
        boolean addressed() {
            return address.length > 0;
        }

        long address(int row) {
            return address[row];
        }

        /// The block's columns themselves, cut to the samples there are.
        Samples samples() {
            return rows == timeNanos.length
                    ? new Samples(timeNanos, thread, stack, weight)
                    : new Samples(
                            Arrays.copyOf(timeNanos, rows),
                            Arrays.copyOf(thread, rows),
                            Arrays.copyOf(stack, rows),
                            Arrays.copyOf(weight, rows));
        }
    }

    void add(long sampleNanos, int threadNumber, int stackNumber, long sampleWeight) {
        Block block = last;
        int row = block.rows;
        if (row == block.timeNanos.length) {
            block = next();
            row = 0;
        }
        block.timeNanos[row] = sampleNanos;
        block.thread[row] = threadNumber;
        block.stack[row] = stackNumber;
        block.weight[row] = sampleWeight;
        block.rows = row + 1;
    }

    /// Tells which memory the sample added last is about.
    void addressOfLast(long sampleAddress) {
        last.address(sampleAddress);
    }

    private Block next() {
        last = new Block(Math.min(MOST_ROWS, last.rows * 4));
        blocks.add(last);
        return last;
    }

    boolean isEmpty() {
        return blocks.getFirst().rows == 0;
    }

    List<Block> blocks() {
        return blocks;
    }
}
