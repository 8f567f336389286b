package assay.analysis.eventlog;

import assay.analysis.job.Cancellation;
import java.util.stream.IntStream;

/// Sorts rows by merging: rows that are equal keep the order they had, and rows in order already cost one look each.
public final class RowOrder {
    @FunctionalInterface
    private interface RowComparison {
        int compare(int row, int other);
    }

    private final RowComparison comparison;
    private final Cancellation cancellation;

    private RowOrder(RowComparison comparison, Cancellation cancellation) {
        this.comparison = comparison;
        this.cancellation = cancellation;
    }

    /// All rows by their start; those without one come last, as one less than the least number is the greatest.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static int[] byTime(EventRows rows, Cancellation cancellation) {
        RowComparison earlier = (row, other) -> Long.compare(rows.startNanos(row) - 1, rows.startNanos(other) - 1);
        return new RowOrder(earlier, cancellation)
                .sorted(IntStream.range(0, rows.size()).toArray());
    }

    /// Rows by a column; those without a value come last either way.
    ///
    /// @param rows in the order that is kept among equals
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static int[] by(EventColumn column, boolean descending, int[] rows, Cancellation cancellation) {
        RowComparison comparison = (row, other) -> {
            boolean missing = column.missing(row);
            if (missing || column.missing(other)) {
                return Boolean.compare(missing, column.missing(other));
            }
            return descending ? column.compare(other, row) : column.compare(row, other);
        };
        return new RowOrder(comparison, cancellation).sorted(rows.clone());
    }

    private int[] sorted(int... rows) {
        sort(rows, rows.clone(), 0, rows.length);
        return rows;
    }

    /// @param spare holds the same rows
    private void sort(int[] rows, int[] spare, int from, int to) {
        if (to - from < 2) {
            return;
        }
        if (to - from > 1 << 12) {
            cancellation.check();
        }
        int middle = (from + to) >>> 1;
        sort(spare, rows, from, middle);
        sort(spare, rows, middle, to);
        if (comparison.compare(spare[middle - 1], spare[middle]) <= 0) {
            System.arraycopy(spare, from, rows, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right == to || left < middle && comparison.compare(spare[left], spare[right]) <= 0;
            rows[at] = takeLeft ? spare[left++] : spare[right++];
        }
    }
}
