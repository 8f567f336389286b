package assay.charts.heat;

/// What a heat map needs to know of its data; must not change while it is shown. Cell 0 starts at the axis' start; the
/// cells of a column stand from its bottom to its top.
public interface HeatSource {
    int cells();

    /// Cells in a column, at least 1.
    int rows();

    long cellNanos();

    /// What a cell amounts to, not negative.
    double value(int cell);

    /// The value from which on the colour is strongest, greater than 0.
    double full();

    /// Whether there is a search, so that cells without a find are greyed.
    boolean searched();

    /// Whether the search found something in a cell.
    boolean found(int cell);

    /// The words for a value: `12 samples`.
    String text(double value);

    /// The words for a cell, one or more lines.
    String describe(int cell);

    default int columns() {
        return Math.max(1, Math.ceilDiv(cells(), rows()));
    }

    default long columnNanos() {
        return rows() * cellNanos();
    }
}
