package assay.charts.heat;

import assay.charts.plot.TimeSpan;

/// Where cells lie, by arithmetic alone.
public final class HeatLayout {
    /// Height of the band with the legend above the cells.
    public static final double HEADER_HEIGHT = 26;
    /// Width of the labels left of the cells.
    public static final double GUTTER = 52;
    /// Height of the time axis below the cells.
    public static final double AXIS_HEIGHT = 20;
    /// No cell.
    public static final int NONE = -1;

    private final HeatSource source;
    private final double width;
    private final double height;
    private final HeatViewport viewport;

    /// @param wanted put right so that no empty space is in view that need not be
    public HeatLayout(HeatSource source, double width, double height, HeatViewport wanted) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.viewport = put(wanted);
    }

    private HeatViewport put(HeatViewport wanted) {
        double fitting = Math.clamp(Math.floor(plotWidth() / source.columns()), HeatViewport.LEAST, HeatViewport.MOST);
        double column = wanted.columnWidth() <= 0 ? fitting : Math.max(fitting, wanted.columnWidth());
        double most = Math.max(0, source.columns() - plotWidth() / column);
        return new HeatViewport(Math.clamp(wanted.first(), 0, most), column);
    }

    /// What is in view.
    public HeatViewport viewport() {
        return viewport;
    }

    public double left() {
        return GUTTER;
    }

    public double top() {
        return HEADER_HEIGHT;
    }

    public double bottom() {
        return Math.max(top() + 1, height - AXIS_HEIGHT);
    }

    /// Right edge of the last column in view.
    public double right() {
        return Math.min(width, x(source.columns()));
    }

    public double plotWidth() {
        return Math.max(1, width - GUTTER);
    }

    public double rowHeight() {
        return (bottom() - top()) / source.rows();
    }

    /// Columns that fit, as a fraction too.
    public double columnsInView() {
        return plotWidth() / viewport.columnWidth();
    }

    /// Left edge of a column.
    public double x(double column) {
        return left() + (column - viewport.first()) * viewport.columnWidth();
    }

    /// Lower edge of a row.
    public double y(double row) {
        return bottom() - row * rowHeight();
    }

    /// The first column of which something is in view.
    public int firstColumn() {
        return (int) viewport.first();
    }

    /// The column after the last of which something is in view.
    public int endColumn() {
        return (int) Math.min(source.columns(), Math.ceil(viewport.first() + columnsInView()));
    }

    /// Place of a time on the axis of columns.
    public double xOf(long nanos) {
        return x((double) nanos / source.columnNanos());
    }

    /// The cell at a point, [#NONE] outside of the cells.
    public int cellAt(double x, double y) {
        boolean inside = x >= left() && x < right() && y >= top() && y < bottom();
        int cell = inside ? column(x) * source.rows() + row(y) : NONE;
        return cell < source.cells() ? cell : NONE;
    }

    /// The cell nearest to a point.
    public int nearestCell(double x, double y) {
        int column = Math.clamp(column(x), 0, source.columns() - 1);
        return Math.min(source.cells() - 1, column * source.rows() + row(y));
    }

    private int column(double x) {
        return (int) Math.floor((x - left()) / viewport.columnWidth() + viewport.first());
    }

    private int row(double y) {
        return (int) Math.clamp(Math.floor((bottom() - y) / rowHeight()), 0, source.rows() - 1);
    }

    /// The time of the cells from one to another, in any order.
    public TimeSpan span(int one, int other) {
        long from = Math.min(one, other) * source.cellNanos();
        return new TimeSpan(from, (Math.max(one, other) + 1) * source.cellNanos());
    }

    /// Zooms so that what lies at `x` stays there.
    public HeatViewport zoomedAt(double x, double factor) {
        double column = (x - left()) / viewport.columnWidth() + viewport.first();
        double width = viewport.columnWidth() * factor;
        double step = factor > 1 ? Math.ceil(width) : Math.floor(width);
        return new HeatLayout(source, this.width, height, viewport.zoomed(column, step)).viewport;
    }

    /// Moves the view by columns.
    public HeatViewport panned(double columns) {
        HeatViewport moved = new HeatViewport(viewport.first() + columns, viewport.columnWidth());
        return new HeatLayout(source, width, height, moved).viewport;
    }

    /// Moves the view as little as shows a cell.
    public HeatViewport revealing(int cell) {
        int column = cell / source.rows();
        double first = viewport.first();
        if (column < first) {
            return panned(column - first);
        }
        return panned(Math.max(0, column + 1 - columnsInView() - first));
    }
}
