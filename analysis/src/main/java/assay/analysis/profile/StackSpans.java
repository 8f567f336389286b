package assay.analysis.profile;

import java.util.Arrays;

/// The frames of one thread over time: a span is a time for which a frame stayed on the stack between the same callers.
/// Rows are the depths of frames, the outermost at 0; the spans of a row are in the order of time and do not overlap.
/// Hot path: columns by span.
public final class StackSpans {
    private final int[] firstOfRow;
    private final long[] from;
    private final long[] to;
    private final int[] node;
    private final long samples;

    private StackSpans(int[] firstOfRow, long[] from, long[] to, int[] node, long samples) {
        this.firstOfRow = firstOfRow;
        this.from = from;
        this.to = to;
        this.node = node;
        this.samples = samples;
    }

    /// Number of rows.
    public int rows() {
        return firstOfRow.length - 1;
    }

    /// Number of spans of all rows.
    public int size() {
        return node.length;
    }

    /// The first span of a row; that of the row after the last is the number of all spans.
    public int firstOfRow(int row) {
        return firstOfRow[row];
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public long fromNanos(int span) {
        return from[span];
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public long toNanos(int span) {
        return to[span];
    }

    /// Node of the tree that the spans were made with.
    public int node(int span) {
        return node[span];
    }

    /// Number of samples that the spans show.
    public long samples() {
        return samples;
    }

    /// Spans that are found in the order of their ends.
    static final class Builder {
        private int[] row = new int[256];
        private long[] from = new long[256];
        private long[] to = new long[256];
        private int[] node = new int[256];
        private int size;

        void add(int spanRow, long fromNanos, long toNanos, int spanNode) {
            if (size == row.length) {
                row = Arrays.copyOf(row, size * 2);
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
                node = Arrays.copyOf(node, size * 2);
            }
            row[size] = spanRow;
            from[size] = fromNanos;
            to[size] = toNanos;
            node[size++] = spanNode;
        }

        /// Sorts by row; within a row the order stays, which is that of time.
        StackSpans build(long samples) {
            int rows = Arrays.stream(row, 0, size).max().orElse(-1) + 1;
            int[] first = new int[rows + 1];
            for (int span = 0; span < size; span++) {
                first[row[span] + 1]++;
            }
            for (int each = 0; each < rows; each++) {
                first[each + 1] += first[each];
            }
            int[] next = first.clone();
            long[] sortedFrom = new long[size];
            long[] sortedTo = new long[size];
            int[] sortedNode = new int[size];
            for (int span = 0; span < size; span++) {
                int at = next[row[span]]++;
                sortedFrom[at] = from[span];
                sortedTo[at] = to[span];
                sortedNode[at] = node[span];
            }
            return new StackSpans(first, sortedFrom, sortedTo, sortedNode, samples);
        }
    }
}
