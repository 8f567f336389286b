package assay.charts.control;

import assay.charts.flame.FlameLayout;
import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.Theme;

/// What changes with every move of the pointer, on a canvas of its own above the graph.
final class FlameOverlay {
    private static final double FOCUS_RING = 2;
    /// Opacity of the light on a hovered frame; more would wash out its label.
    private static final double HOVER_LIGHT = 0.12;

    private final FlameChart chart;
    private final PulseCanvas canvas;
    private int hoveredBox = FlameChart.NONE;

    FlameOverlay(FlameChart chart, ChartFonts fonts) {
        this.chart = chart;
        this.canvas = new PulseCanvas(fonts, this::paint);
    }

    PulseCanvas canvas() {
        return canvas;
    }

    /// Lights a box of the present arrangement; -1 none.
    void hover(int box) {
        if (box != hoveredBox) {
            hoveredBox = box;
            canvas.repaint();
        }
    }

    private void paint(CanvasSurface surface) {
        FlameLayout layout = chart.arranged();
        Theme theme = chart.themeProperty().get();
        if (layout != null) {
            light(surface, layout, hoveredBox);
            int node = chart.highlightedNodeProperty().get();
            light(surface, layout, node < 0 ? FlameChart.NONE : layout.boxOf(node));
        }
        if (chart.isFocusVisible()) {
            surface.strokeRect(0, 0, canvas.getWidth(), canvas.getHeight(), FOCUS_RING, theme.accent());
        }
    }

    private void light(Surface surface, FlameLayout layout, int box) {
        if (box < 0 || box >= layout.count()) {
            return;
        }
        Theme theme = chart.themeProperty().get();
        double x = surface.snap(layout.x(box));
        double y = surface.snap(layout.y(box));
        double right = surface.snap(layout.x(box) + layout.width(box)) - surface.pixel();
        double bottom = surface.snap(layout.y(box) + layout.area().rowHeight()) - surface.pixel();
        double width = Math.max(surface.pixel(), right - x);
        surface.fillRect(x, y, width, bottom - y, Argb.withOpacity(theme.background(), HOVER_LIGHT));
        surface.strokeRect(x, y, width, bottom - y, surface.pixel(), theme.text());
    }
}
