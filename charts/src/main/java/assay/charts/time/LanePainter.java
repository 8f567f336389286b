package assay.charts.time;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.HistogramPainter;
import assay.charts.plot.Ticks;
import assay.charts.plot.TimeLabel;
import assay.charts.plot.TimeSpan;

/// Draws lanes one below the other over one axis of time, their titles and largest values to the left.
public final class LanePainter {
    /// Width of the titles left of the lanes.
    public static final double GUTTER = 104;
    /// Height of the axis with its labels below the lanes.
    public static final double AXIS_HEIGHT = HistogramPainter.AXIS_HEIGHT;

    private static final double GAP = 6;
    private static final double TICK = 4;
    private static final double TICK_SPACING = 90;
    private static final double LINE_HEIGHT = 15;
    private static final double FILL = 0.22;
    private static final double FILL_OVER = 0.5;
    private static final double MARK_HEIGHT = 4;

    private final Theme theme;
    private final TextStyle style = TextStyle.regular(11);
    private final TextStyle titleStyle = TextStyle.medium(11);

    public LanePainter(Theme theme) {
        this.theme = theme;
    }

    /// Draws into `[0, width] x [0, height]`.
    public void paint(Surface surface, Lanes lanes, double width, double height) {
        double base = surface.snap(height - AXIS_HEIGHT);
        int count = lanes.lanes().size();
        if (!(width > GUTTER) || !(base > 0)) {
            return;
        }
        paintTimes(surface, lanes, width, base);
        for (int i = 0; i < count; i++) {
            double top = surface.snap(base * i / count);
            double bottom = surface.snap(base * (i + 1) / count);
            Area area = new Area(GUTTER, top + GAP, width, bottom - surface.pixel());
            paintTitle(surface, lanes.lanes().get(i), top, bottom);
            for (LaneLayer layer : lanes.lanes().get(i).layers()) {
                paintLayer(surface, lanes, i, layer, area);
            }
            surface.fillRect(0, bottom - surface.pixel(), width, surface.pixel(), theme.separator());
        }
    }

    /// Where a lane is drawn.
    private record Area(double left, double top, double right, double base) {
        double y(double share) {
            return base - Math.clamp(share, 0, 1) * (base - top);
        }
    }

    private void paintTitle(Surface surface, Lane lane, double top, double bottom) {
        boolean two = bottom - top >= 2 * LINE_HEIGHT;
        double from = surface.snap((top + bottom) / 2 - (two ? LINE_HEIGHT : LINE_HEIGHT / 2));
        surface.text(lane.title(), 0, surface.snap(style.baselineIn(from, LINE_HEIGHT)), titleStyle, theme.text());
        if (two) {
            double baseline = surface.snap(style.baselineIn(from + LINE_HEIGHT, LINE_HEIGHT));
            surface.text("max " + lane.most(), 0, baseline, style, theme.mutedText());
        }
    }

    private void paintLayer(Surface surface, Lanes lanes, int index, LaneLayer layer, Area area) {
        Lane lane = lanes.lanes().get(index);
        int count = (int) Math.max(1, Math.floor((area.right() - area.left()) / surface.pixel()));
        double[] columns = LaneColumns.of(layer, lanes.window(), count);
        boolean over = lane.layers().getFirst() != layer;
        switch (layer.shape()) {
            case AREA -> paintArea(surface, columns, lane.high(), area, over);
            case STEPS -> paintRuns(surface, columns, lane.high(), area, over ? FILL_OVER : 0.75);
            case SPIKES -> paintRuns(surface, columns, lane.high(), area, 1);
            case MARKS -> paintMarks(surface, columns, area);
        }
    }

    private void paintArea(Surface surface, double[] columns, double high, Area area, boolean over) {
        paintRuns(surface, columns, high, area, over ? FILL_OVER : FILL);
        if (over) {
            return;
        }
        double pixel = surface.pixel();
        for (int i = 1; i < columns.length; i++) {
            if (!Double.isNaN(columns[i - 1]) && !Double.isNaN(columns[i])) {
                double x = area.left() + (i - 0.5) * pixel;
                surface.line(
                        x, area.y(columns[i - 1] / high), x + pixel, area.y(columns[i] / high), 1.2, theme.accent());
            }
        }
    }

    /// Fills from zero up; columns of the same height at once.
    private void paintRuns(Surface surface, double[] columns, double high, Area area, double opacity) {
        int color = Argb.withOpacity(theme.accent(), opacity);
        double pixel = surface.pixel();
        int from = 0;
        while (from < columns.length) {
            double top = top(surface, columns[from], high, area);
            int to = from + 1;
            while (to < columns.length && top(surface, columns[to], high, area) == top) {
                to++;
            }
            if (top < area.base()) {
                surface.fillRect(area.left() + from * pixel, top, (to - from) * pixel, area.base() - top, color);
            }
            from = to;
        }
    }

    /// What is there at all is at least a pixel high.
    private static double top(Surface surface, double value, double high, Area area) {
        if (!(value > 0)) {
            return area.base();
        }
        return Math.min(area.base() - surface.pixel(), surface.snap(area.y(value / high)));
    }

    private void paintMarks(Surface surface, double[] columns, Area area) {
        for (int i = 0; i < columns.length; i++) {
            if (!Double.isNaN(columns[i])) {
                double x = area.left() + i * surface.pixel();
                surface.fillRect(x, area.top() - GAP + 1, surface.pixel(), MARK_HEIGHT, theme.mutedText());
            }
        }
    }

    private void paintTimes(Surface surface, Lanes lanes, double width, double base) {
        TimeSpan window = lanes.window();
        double from = (double) (window.fromNanos() - lanes.originNanos());
        double span = width - GUTTER;
        double[] ticks = Ticks.time(from, from + window.nanos(), (int) Math.max(1, span / TICK_SPACING));
        int decimals = ticks.length < 2 ? 0 : TimeLabel.decimalsFor(ticks[1] - ticks[0]);
        double baseline = surface.snap(style.baselineIn(base + TICK, AXIS_HEIGHT - TICK));
        for (double tick : ticks) {
            double x = surface.snap(GUTTER + (tick - from) / window.nanos() * span);
            String label = TimeLabel.format(Math.round(tick), decimals);
            double wide = style.width(label);
            double at = Math.clamp(x - wide / 2, GUTTER, Math.max(GUTTER, width - wide));
            surface.fillRect(
                    Math.min(x, width - surface.pixel()), 0, surface.pixel(), base, theme.fade(theme.separator(), 0.6));
            surface.fillRect(Math.min(x, width - surface.pixel()), base, surface.pixel(), TICK, theme.mutedText());
            surface.text(label, surface.snap(at), baseline, style, theme.mutedText());
        }
    }
}
