package assay.charts.flame;

/// Which part of a flame graph is looked at.
///
/// @param root the node that was zoomed to; its ancestors stay visible over the full width
/// @param from left edge of the window, as a share of the zoomed node's width, 0 to 1
/// @param to right edge of the window, greater than `from`, at most 1
/// @param scroll how far the rows are shifted towards the root's edge, in the area's units, not negative
public record FlameViewport(int root, double from, double to, double scroll) {
    /// Everything, root row at its edge.
    public static final FlameViewport ALL = new FlameViewport(0, 0, 1, 0);

    public FlameViewport {
        if (root < 0 || !(from >= 0 && from < to && to <= 1) || !(scroll >= 0)) {
            throw new IllegalArgumentException(
                    "root: %d, from: %s, to: %s, scroll: %s".formatted(root, from, to, scroll));
        }
    }

    /// Share of the zoomed node's width that is visible.
    public double span() {
        return to - from;
    }

    /// The whole width of a node, at the same scroll position.
    public FlameViewport withRoot(int node) {
        return new FlameViewport(node, 0, 1, scroll);
    }

    public FlameViewport withScroll(double newScroll) {
        return new FlameViewport(root, from, to, Math.max(0, newScroll));
    }

    /// Changes the span around a point that stays where it is.
    ///
    /// @param at the point as a share of the visible width, 0 to 1
    /// @param newSpan clamped to `]0, 1]`
    public FlameViewport withSpan(double newSpan, double at) {
        double wanted = Math.clamp(newSpan, Double.MIN_NORMAL, 1.0);
        return shown(from + at * (span() - wanted), wanted);
    }

    /// Moves the window to the right, or to the left if negative, as far as the zoomed node reaches.
    ///
    /// @param shift as a share of the visible width
    public FlameViewport panned(double shift) {
        return shown(from + shift * span(), span());
    }

    private FlameViewport shown(double newFrom, double span) {
        double left = Math.clamp(newFrom, 0.0, 1.0 - span);
        return new FlameViewport(root, left, Math.min(1, left + span), scroll);
    }
}
