package assay.charts.flame;

import java.util.Arrays;

/// The visible boxes of a stack chart: in each row at most two per pixel, whatever the number of spans. Spans narrower
/// than a pixel are merged with those that follow in the same pixel. Hot path: columns by box, filled anew for each
/// frame.
public final class StackSpanLayout {
    private final StackSpanSource source;
    private int count;
    private int[] row = new int[256];
    private int[] span = new int[256];
    private int[] until = new int[256];
    private double[] x = new double[256];
    private double[] width = new double[256];

    public StackSpanLayout(StackSpanSource source) {
        this.source = source;
    }

    /// Lays out rows `[firstRow, lastRow]` of a time window.
    ///
    /// @param fromNanos left edge, since the start of the recording
    /// @param toNanos right edge, greater than `fromNanos`
    /// @param areaWidth width in the surface's units
    /// @param pixel least width of a box of its own
    public void arrange(double fromNanos, double toNanos, double areaWidth, double pixel, int firstRow, int lastRow) {
        count = 0;
        double scale = areaWidth / (toNanos - fromNanos);
        for (int each = Math.max(0, firstRow); each <= Math.min(lastRow, source.rows() - 1); each++) {
            arrangeRow(each, fromNanos, toNanos, scale, pixel);
        }
    }

    private void arrangeRow(int eachRow, double fromNanos, double toNanos, double scale, double pixel) {
        int end = source.firstOfRow(eachRow + 1);
        int at = firstEndingAfter(source.firstOfRow(eachRow), end, fromNanos);
        while (at < end && source.from(at) < toNanos) {
            double left = Math.max(0, (source.from(at) - fromNanos) * scale);
            double right = (Math.min(toNanos, source.to(at)) - fromNanos) * scale;
            int next = at + 1;
            if (right - left < pixel) {
                next = Math.max(next, firstEndingAfter(next, end, fromNanos + (left + pixel) / scale));
                right = Math.max(right, Math.min(left + pixel, (source.to(next - 1) - fromNanos) * scale));
            }
            add(eachRow, at, next, left, right - left);
            at = next;
        }
    }

    /// First of the spans `[low, high)` that ends after a time.
    private int firstEndingAfter(int low, int high, double nanos) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = from + to >>> 1;
            if (source.to(middle) <= nanos) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void add(int boxRow, int boxSpan, int boxUntil, double boxX, double boxWidth) {
        if (count == row.length) {
            row = Arrays.copyOf(row, 2 * count);
            span = Arrays.copyOf(span, 2 * count);
            until = Arrays.copyOf(until, 2 * count);
            x = Arrays.copyOf(x, 2 * count);
            width = Arrays.copyOf(width, 2 * count);
        }
        row[count] = boxRow;
        span[count] = boxSpan;
        until[count] = boxUntil;
        x[count] = boxX;
        width[count++] = boxWidth;
    }

    /// Number of visible boxes.
    public int count() {
        return count;
    }

    public int row(int box) {
        return row[box];
    }

    /// The span of a box; of a merged one, the first.
    public int span(int box) {
        return span[box];
    }

    /// Number of spans that the box stands for.
    public int merged(int box) {
        return until[box] - span[box];
    }

    public double x(int box) {
        return x[box];
    }

    public double width(int box) {
        return width[box];
    }

    /// The box of a row that covers a place, -1 if none does.
    public int boxAt(int wantedRow, double at, double pixel) {
        for (int box = 0; box < count; box++) {
            if (row[box] == wantedRow && at >= x[box] && at < x[box] + Math.max(pixel, width[box])) {
                return box;
            }
        }
        return -1;
    }
}
