package assay.analysis.profile;

import assay.analysis.model.TimeRange;
import java.util.Arrays;
import java.util.Optional;

/// How a heat map folds time: a column is one stretch of time, and the cells from its bottom to its top are the parts
/// of that stretch.
public enum HeatScale {
    /// Cells of 20 ms, columns of 1 s.
    FINE("20ms", 20_000_000L, 50),
    /// Cells of 1 s, columns of 1 min.
    MIDDLE("1s", 1_000_000_000L, 60),
    /// Cells of 5 s, columns of 5 min.
    COARSE("5s", 5_000_000_000L, 60);

    /// More columns than this are easier to grasp on the next coarser scale.
    private static final long COMFORTABLE_COLUMNS = 300;
    /// Bound of the memory of one grid: 128 MB.
    private static final long MOST_CELLS = 16_000_000;

    private final String word;
    private final long cellNanos;
    private final int rows;

    HeatScale(String word, long cellNanos, int rows) {
        this.word = word;
        this.cellNanos = cellNanos;
        this.rows = rows;
    }

    /// The stable word for addresses: the width of a cell.
    public String word() {
        return word;
    }

    /// The scale with this [word][#word()].
    public static Optional<HeatScale> ofWord(String word) {
        return Arrays.stream(values()).filter(scale -> scale.word.equals(word)).findFirst();
    }

    public long cellNanos() {
        return cellNanos;
    }

    /// Cells in a column.
    public int rows() {
        return rows;
    }

    public long columnNanos() {
        return cellNanos * rows;
    }

    /// Cells that cover a range, at least one.
    public long cells(TimeRange range) {
        return Math.max(1, Math.ceilDiv(range.toNanos() - range.fromNanos(), cellNanos));
    }

    /// The scale to start with: the finest with few columns, else the coarsest.
    public static HeatScale fitting(TimeRange range) {
        return Arrays.stream(values())
                .filter(scale -> scale.cells(range) <= COMFORTABLE_COLUMNS * scale.rows)
                .findFirst()
                .orElse(COARSE);
    }

    /// The finest scale whose cells fit into memory; [#FINE] up to three and a half days.
    public static HeatScale finest(TimeRange range) {
        return Arrays.stream(values())
                .filter(scale -> scale.cells(range) <= MOST_CELLS)
                .findFirst()
                .orElse(COARSE);
    }
}
