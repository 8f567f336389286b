package assay.charts.flame;

/// Where a flame graph is laid out.
///
/// @param width in the surface's units, positive
/// @param height of what is visible, in the surface's units
/// @param rowHeight of one frame, including the gap to the next
/// @param direction which way stacks grow
/// @param minWidth narrower frames are merged with their neighbours; a device pixel, or the finest detail on paper
public record FlameArea(double width, double height, double rowHeight, FlameDirection direction, double minWidth) {
    public FlameArea {
        if (!(width > 0) || !(rowHeight > 0) || !(minWidth > 0)) {
            throw new IllegalArgumentException(
                    "width: %s, rowHeight: %s, minWidth: %s, must be positive".formatted(width, rowHeight, minWidth));
        }
    }

    /// Upper edge of a row that is `depth` rows away from the root.
    public double top(int depth, double scroll) {
        return direction == FlameDirection.ICICLE
                ? depth * rowHeight - scroll
                : height - (depth + 1) * rowHeight + scroll;
    }

    /// The row at a height; may be one without frames, or negative.
    public int rowAt(double y, double scroll) {
        double fromRoot = direction == FlameDirection.ICICLE ? y : height - y;
        return (int) Math.floor((fromRoot + scroll) / rowHeight);
    }
}
