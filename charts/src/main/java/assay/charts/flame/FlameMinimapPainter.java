package assay.charts.flame;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.Theme;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Draws a whole flame graph in a few pixels per row, without names, and the window through which it is looked at.
public final class FlameMinimapPainter {
    private static final double VEIL = 0.6;
    private static final double EDGE = 2;

    private final Theme theme;

    public FlameMinimapPainter(Theme theme) {
        this.theme = theme;
    }

    /// Draws the boxes of a layout that was arranged for the whole tree. What a search found is drawn last, a pixel
    /// wide at the least, so that it is seen however small it is.
    public void paintGraph(Surface surface, FlameLayout layout, FlameColors colors, @Nullable BitSet matches) {
        FlameMarks marks = new FlameMarks(matches, -1, -1);
        for (int box = 0; box < layout.count(); box++) {
            int color = layout.merged(box) > 1 ? theme.separator() : colors.fill(layout.node(box));
            fill(surface, layout, box, theme.fade(color, matches == null ? 0 : VEIL));
        }
        for (int box = 0; box < layout.count(); box++) {
            if (marks.matchesAny(layout.node(box), layout.until(box))) {
                fill(surface, layout, box, theme.highlight());
            }
        }
    }

    private static void fill(Surface surface, FlameLayout layout, int box, int argb) {
        double left = surface.snap(layout.x(box));
        double top = surface.snap(layout.y(box));
        double right = surface.snap(layout.x(box) + layout.width(box));
        double bottom = surface.snap(layout.y(box) + layout.area().rowHeight());
        surface.fillRect(
                left, top, Math.max(surface.pixel(), right - left), Math.max(surface.pixel(), bottom - top), argb);
    }

    /// Draws a veil over what lies outside of `[from, to]`, in shares of the width, and the edges between.
    public void paintWindow(Surface surface, double from, double to, double width, double height) {
        double left = surface.snap(from * width);
        double right = surface.snap(to * width);
        int veil = Argb.withOpacity(theme.background(), VEIL);
        surface.fillRect(0, 0, left, height, veil);
        surface.fillRect(right, 0, width - right, height, veil);
        double leftEdge = Math.clamp(left, 0, Math.max(0, width - EDGE));
        double rightEdge = Math.clamp(right - EDGE, 0, Math.max(0, width - EDGE));
        surface.fillRect(leftEdge, 0, EDGE, height, theme.accent());
        surface.fillRect(rightEdge, 0, EDGE, height, theme.accent());
    }
}
