package assay.charts.flame;

/// Where zooming and scrolling lead from a viewport, within what the arranged layout allows.
public final class FlameZoom {
    /// The deepest zoom shows the lightest frame this wide.
    private static final double LARGEST_LEAF = 200;

    private final FlameLayout layout;
    private final FlameSource source;

    public FlameZoom(FlameLayout layout) {
        this.layout = layout;
        this.source = layout.source();
    }

    /// Zooms around a point that stays where it is. Zooming out of a node goes on in its caller.
    ///
    /// @param at the point as a share of the visible width, 0 to 1
    /// @param factor more than 1 zooms in
    public FlameViewport zoomedAt(FlameViewport viewport, double at, double factor) {
        double rootWeight = source.weight(viewport.root());
        double weight = viewport.span() * rootWeight;
        double least = Math.min(weight, layout.smallestWeight() * layout.area().width() / LARGEST_LEAF);
        double wanted = Math.max(least, weight / factor);
        FlameViewport from = viewport;
        while (from.root() > 0 && source.weight(from.root()) < wanted) {
            from = FlameGlide.widened(source, from);
        }
        return from.withSpan(wanted / source.weight(from.root()), at);
    }

    /// One step out: first to the whole width of the zoomed node, then to its caller.
    public FlameViewport out(FlameViewport viewport) {
        boolean whole = viewport.span() >= 1;
        return whole && viewport.root() > 0
                ? viewport.withRoot(source.parent(viewport.root()))
                : viewport.withRoot(viewport.root());
    }

    /// How far the rows can be scrolled.
    public double maxScroll() {
        return Math.max(
                0,
                layout.contentHeight(layout.area().rowHeight()) - layout.area().height());
    }

    public FlameViewport scrolledBy(FlameViewport viewport, double distance) {
        return viewport.withScroll(Math.min(maxScroll(), viewport.scroll() + distance));
    }

    /// The nearest viewport in which a node is seen: zoomed and scrolled no more than needed.
    public FlameViewport revealing(FlameViewport viewport, int node) {
        FlameViewport shown = isWideEnough(viewport, node) ? viewport : around(viewport, node);
        double rowHeight = layout.area().rowHeight();
        double near = FlameRows.depth(source, node) * rowHeight;
        double far = near + rowHeight - layout.area().height();
        return shown.withScroll(Math.clamp(shown.scroll(), Math.max(0, Math.min(near, far)), Math.max(near, far)));
    }

    private FlameViewport around(FlameViewport viewport, int node) {
        for (int above = source.parent(viewport.root()); above >= 0; above = source.parent(above)) {
            if (isWideEnough(viewport.withRoot(above), node)) {
                return viewport.withRoot(above);
            }
        }
        for (int above = source.parent(node); above >= 0; above = source.parent(above)) {
            if (isWideEnough(viewport.withRoot(above), node)) {
                return viewport.withRoot(above);
            }
        }
        return viewport.withRoot(node);
    }

    private boolean isWideEnough(FlameViewport viewport, int node) {
        int root = viewport.root();
        if (node < root && source.end(node) > root) {
            return true;
        }
        if (node < root || node >= source.end(root)) {
            return false;
        }
        double before = 0;
        for (int at = node; at != root; at = source.parent(at)) {
            for (int sibling = source.parent(at) + 1; sibling < at; sibling = source.end(sibling)) {
                before += source.weight(sibling);
            }
        }
        double whole = source.weight(root);
        double from = Math.max(viewport.from(), before / whole);
        double to = Math.min(viewport.to(), (before + source.weight(node)) / whole);
        return (to - from) / viewport.span() * layout.area().width()
                >= layout.area().minWidth();
    }
}
