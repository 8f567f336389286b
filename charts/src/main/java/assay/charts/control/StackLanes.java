package assay.charts.control;

import assay.charts.flame.StackSpanSource;

/// The threads of a stack chart that shows several, each a row with a title and the rows below it.
final class StackLanes {
    private StackLanes() {}

    /// The row with the title of the thread that a row belongs to; -1 if there are no titles.
    static int titleAbove(StackSpanSource source, int row) {
        int above = row;
        while (above >= 0 && source.title(above) == null) {
            above--;
        }
        return above;
    }

    /// Which thread a row belongs to, counted from 0; -1 if there are no titles.
    static int laneOf(StackSpanSource source, int row) {
        int lane = -1;
        for (int each = 0; each <= row; each++) {
            lane += source.title(each) == null ? 0 : 1;
        }
        return lane;
    }

    /// The first row of frames of a thread; -1 if there is none.
    static int firstRow(StackSpanSource source, int lane) {
        int seen = -1;
        for (int row = 0; row + 1 < source.rows(); row++) {
            seen += source.title(row) == null ? 0 : 1;
            if (seen == lane && source.title(row) != null) {
                return source.title(row + 1) == null ? row + 1 : -1;
            }
        }
        return -1;
    }

    /// The span of a row that lasts at an instant, or else the first that ends after it, or the last.
    static int at(StackSpanSource source, int row, double nanos) {
        int span = source.firstOfRow(row);
        while (span + 1 < source.firstOfRow(row + 1) && source.to(span) <= nanos) {
            span++;
        }
        return span;
    }
}
