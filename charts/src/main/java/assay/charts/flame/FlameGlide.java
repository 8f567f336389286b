package assay.charts.flame;

/// The way from one viewport to another: both are seen as windows of the nearest common caller, whose edges move
/// evenly.
public final class FlameGlide {
    /// Keeps a window open where rounding would close it.
    private static final double LEAST_SPAN = 1e-15;

    private final FlameViewport end;
    private final FlameViewport from;
    private final FlameViewport to;

    public FlameGlide(FlameSource source, FlameViewport start, FlameViewport end) {
        int common = start.root();
        while (end.root() < common || end.root() >= source.end(common)) {
            common = source.parent(common);
        }
        this.end = end;
        this.from = within(source, start, common);
        this.to = within(source, end, common);
    }

    /// @param share 0 at the start, 1 at the end
    public FlameViewport at(double share) {
        if (share >= 1) {
            return end;
        }
        return new FlameViewport(
                from.root(),
                between(from.from(), to.from(), share),
                between(from.to(), to.to(), share),
                between(from.scroll(), to.scroll(), share));
    }

    private static double between(double one, double other, double share) {
        return one + (other - one) * share;
    }

    /// The same window as a part of the width of a caller.
    static FlameViewport within(FlameSource source, FlameViewport viewport, int caller) {
        FlameViewport seen = viewport;
        while (seen.root() != caller) {
            seen = widened(source, seen);
        }
        return seen;
    }

    /// The same window as a part of the width of the zoomed node's caller.
    static FlameViewport widened(FlameSource source, FlameViewport viewport) {
        int node = viewport.root();
        int caller = source.parent(node);
        double before = 0;
        for (int sibling = caller + 1; sibling < node; sibling = source.end(sibling)) {
            before += source.weight(sibling);
        }
        double weight = source.weight(caller);
        double from = (before + viewport.from() * source.weight(node)) / weight;
        double to = (before + viewport.to() * source.weight(node)) / weight;
        double left = Math.clamp(from, 0, 1 - LEAST_SPAN);
        return new FlameViewport(caller, left, Math.clamp(to, left + LEAST_SPAN, 1), viewport.scroll());
    }
}
