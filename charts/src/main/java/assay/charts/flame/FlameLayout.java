package assay.charts.flame;

import java.util.Arrays;

/// The visible boxes of a flame graph: pure arithmetic on columns, no object per box.
///
/// Made once per source, in time and memory proportional to its nodes unless it is a [PreparedFlame]; [#arrange] then
/// costs one step per box and one per child of a box that is shown, a contiguous scan of a few nanoseconds each. It never looks below frames that
/// are narrower than the least width, outside of the window or below the last visible row. Siblings that are too
/// narrow are merged with such neighbours into one box, so nothing is dropped. Not safe for use by several threads.
public final class FlameLayout {
    private static final int NOT_MERGED = 1;

    private final FlameSource source;
    private final FlameRows rows;
    private final FlameBoxes boxes = new FlameBoxes();
    private int[] open = new int[256];
    private int[] openBelow = new int[256];
    private int openCount;
    private int openBelowCount;
    private FlameViewport viewport = FlameViewport.ALL;
    private FlameArea area = new FlameArea(1, 1, 1, FlameDirection.FLAME, 1);
    private int rootDepth;
    private int firstRow;
    private double origin;
    private double scale;
    private int visited;

    public FlameLayout(FlameSource source) {
        this(source, source instanceof PreparedFlame prepared ? prepared.rows() : new FlameRows(source));
    }

    private FlameLayout(FlameSource source, FlameRows rows) {
        this.source = source;
        this.rows = rows;
    }

    /// Another layout of the same tree, which shares what takes memory.
    public FlameLayout another() {
        return new FlameLayout(source, rows);
    }

    /// Where a viewport's window lies in the whole graph, as shares of the root's width; 0 and 1 if its node is not
    /// drawn.
    ///
    /// @return left and right edge
    public double[] window(FlameViewport of) {
        int position = of.root() < source.size() ? rows.positionOf(source, of.root()) : -1;
        if (position < 0) {
            return new double[] {0, 1};
        }
        double whole = rows.weight(0);
        double left = rows.left(position) / whole;
        double width = rows.weight(position) / whole;
        return new double[] {left + of.from() * width, Math.min(1, left + of.to() * width)};
    }

    public FlameSource source() {
        return source;
    }

    /// Rows of the whole graph; 0 if the root weighs nothing.
    public int rows() {
        return rows.rows();
    }

    /// Weight of the lightest frame that calls nothing: what the deepest zoom should show comfortably.
    public double smallestWeight() {
        return rows.smallest();
    }

    /// Lays out what an area shows of a viewport; the boxes of the last arrangement are gone. A zoomed node that is
    /// not drawn counts as the root.
    public void arrange(FlameViewport newViewport, FlameArea newArea) {
        area = newArea;
        boxes.clear();
        visited = 0;
        if (rows.isEmpty()) {
            viewport = newViewport;
            return;
        }
        int position = rows.positionOf(source, newViewport.root());
        viewport = position < 0 ? newViewport.withRoot(0) : newViewport;
        position = Math.max(0, position);
        rootDepth = FlameRows.depth(source, viewport.root());
        firstRow = (int) Math.floor(viewport.scroll() / area.rowHeight());
        scale = area.width() / (viewport.span() * rows.weight(position));
        origin = rows.left(position) + viewport.from() * rows.weight(position);
        addAncestors();
        addSubtree(position, firstRow + (int) Math.ceil(area.height() / area.rowHeight()));
    }

    private void addAncestors() {
        int depth = rootDepth;
        for (int above = source.parent(viewport.root()); above >= 0; above = source.parent(above)) {
            depth--;
            visited++;
            add(above, above + 1, depth, NOT_MERGED, 0, area.width());
        }
    }

    private void addSubtree(int position, int lastRow) {
        addOpen(position, rootDepth);
        for (int depth = rootDepth + 1; openBelowCount > 0 && depth <= lastRow; depth++) {
            int[] swapped = open;
            open = openBelow;
            openCount = openBelowCount;
            openBelow = swapped;
            openBelowCount = 0;
            for (int i = 0; i < openCount; i++) {
                addChildren(open[i], depth);
            }
        }
        openBelowCount = 0;
    }

    private void addChildren(int position, int depth) {
        double windowEnd = origin + area.width() / scale;
        double least = area.minWidth() / scale;
        int end = rows.endOfChildren(position);
        int child = rows.firstChildBeyond(position, origin);
        while (child < end && rows.left(child) < windowEnd) {
            if (rows.weight(child) >= least) {
                addOpen(child++, depth);
            } else {
                int last = child;
                while (last + 1 < end && rows.weight(last + 1) < least && rows.left(last + 1) < windowEnd) {
                    last++;
                }
                addClosed(child, last, depth);
                child = last + 1;
            }
        }
    }

    private void addOpen(int position, int depth) {
        visited++;
        int node = rows.node(position);
        addBetween(node, node + 1, depth, NOT_MERGED, rows.left(position), rows.left(position) + rows.weight(position));
        if (rows.firstChild(position) < rows.endOfChildren(position)) {
            if (openBelowCount == openBelow.length) {
                openBelow = Arrays.copyOf(openBelow, 2 * openBelowCount);
            }
            openBelow[openBelowCount++] = position;
        }
    }

    private void addClosed(int first, int last, int depth) {
        visited += last - first + 1;
        int until = source.end(rows.node(last));
        addBetween(
                rows.node(first),
                until,
                depth,
                last - first + 1,
                rows.left(first),
                rows.left(last) + rows.weight(last));
    }

    private void addBetween(int node, int until, int depth, int merged, double left, double right) {
        double x = Math.max(0, (left - origin) * scale);
        double end = Math.min(area.width(), (right - origin) * scale);
        add(node, until, depth, merged, x, end - x);
    }

    private void add(int node, int until, int depth, int merged, double x, double width) {
        if (depth >= firstRow) {
            boxes.add(node, until, depth, merged, x, width);
        }
    }

    /// The viewport of the last arrangement, its root being one that is drawn.
    public FlameViewport viewport() {
        return viewport;
    }

    public FlameArea area() {
        return area;
    }

    /// Number of visible boxes.
    public int count() {
        return boxes.count();
    }

    /// The frame of a box; of a merged one, the first.
    public int node(int box) {
        return boxes.node(box);
    }

    /// First node after those that only this box stands for: `node + 1` where the callees have boxes of their own,
    /// the end of the last merged subtree where they have not.
    public int until(int box) {
        return boxes.until(box);
    }

    /// How many sibling frames the box stands for: 1, or more if they were merged.
    public int merged(int box) {
        return boxes.merged(box);
    }

    /// Rows between the box and the root of the tree.
    public int depth(int box) {
        return boxes.depth(box);
    }

    /// Left edge within the area.
    public double x(int box) {
        return boxes.x(box);
    }

    /// Upper edge; may lie outside of the area by less than a row.
    public double y(int box) {
        return area.top(boxes.depth(box), viewport.scroll());
    }

    /// Width of the visible part.
    public double width(int box) {
        return boxes.width(box);
    }

    /// Whether the box is an ancestor of the zoomed node.
    public boolean isAbove(int box) {
        return boxes.depth(box) < rootDepth;
    }

    /// The box at a point; -1 if there is none.
    public int boxAt(double x, double y) {
        int row = area.rowAt(y, viewport.scroll());
        for (int box = 0; box < count(); box++) {
            double from = x - boxes.x(box);
            if (boxes.depth(box) == row && from >= 0 && from < Math.max(area.minWidth(), boxes.width(box))) {
                return box;
            }
        }
        return -1;
    }

    /// The box that stands for a node; -1 if it is not visible.
    public int boxOf(int node) {
        for (int box = 0; box < count(); box++) {
            if (boxes.node(box) <= node && node < boxes.until(box)) {
                return box;
            }
        }
        return -1;
    }

    /// Height of all rows.
    public double contentHeight(double rowHeight) {
        return rows() * rowHeight;
    }

    /// Steps of the last arrangement: frames that were looked at one by one.
    public int visited() {
        return visited;
    }
}
