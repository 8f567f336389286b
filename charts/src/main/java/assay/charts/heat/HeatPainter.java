package assay.charts.heat;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.Ticks;
import assay.charts.plot.TimeLabel;
import assay.charts.plot.TimeSpan;

/// Draws the axes, the legend and, on surfaces without pixels, the cells of a heat map.
public final class HeatPainter {
    private static final double TICK = 4;
    private static final double PADDING = 6;
    private static final double ROW_LABELS = 5;
    private static final double TICK_SPACING = 90;
    private static final double RAMP_WIDTH = 96;
    private static final double RAMP_HEIGHT = 10;
    private static final double VEIL = 0.6;
    private static final double LINE = 2;
    private static final double SECOND = 1e9;

    private final Theme theme;
    private final HeatSource source;
    private final HeatLayout layout;
    private final HeatRamp ramp;
    private final TextStyle style = TextStyle.regular(11);

    public HeatPainter(Theme theme, HeatSource source, HeatLayout layout) {
        this.theme = theme;
        this.source = source;
        this.layout = layout;
        this.ramp = new HeatRamp(theme);
    }

    /// Everything, the cells as rectangles.
    public void paint(Surface surface) {
        paintAxes(surface);
        for (int column = layout.firstColumn(); column < layout.endColumn(); column++) {
            paintColumn(surface, column);
        }
    }

    /// Cells of one colour that stand on each other are one rectangle.
    private void paintColumn(Surface surface, int column) {
        int last = Math.min(source.cells(), (column + 1) * source.rows());
        int from = column * source.rows();
        while (from < last) {
            int color = ramp.color(source, from);
            int to = from + 1;
            while (to < last && ramp.color(source, to) == color) {
                to++;
            }
            double x = Math.max(layout.left(), layout.x(column));
            double bottom = layout.y(from - column * source.rows());
            double top = layout.y(to - column * source.rows());
            double right = Math.min(layout.right(), layout.x(column + 1));
            surface.fillRect(x, top, right - x, bottom - top, color);
            from = to;
        }
    }

    /// The legend above, the labels left and the time axis below.
    public void paintAxes(Surface surface) {
        paintLegend(surface);
        paintRows(surface);
        paintTimes(surface);
    }

    private void paintLegend(Surface surface) {
        double top = (HeatLayout.HEADER_HEIGHT - RAMP_HEIGHT) / 2;
        double baseline = surface.snap(style.baselineIn(0, HeatLayout.HEADER_HEIGHT));
        double x = layout.left();
        x = word(surface, "0", x, baseline);
        x = ramp(surface, x, top, source.searched());
        x = word(surface, "≥ " + source.text(source.full()) + " in " + length(source.cellNanos()), x, baseline);
        if (source.searched()) {
            x = word(surface, "(without a find)", x, baseline) + 2 * PADDING;
            x = ramp(surface, x, top, false);
            word(surface, "with a find", x, baseline);
        }
    }

    private double ramp(Surface surface, double x, double top, boolean missed) {
        double step = Math.max(surface.pixel(), 1);
        for (double at = 0; at < RAMP_WIDTH; at += step) {
            int color = ramp.color(at / RAMP_WIDTH, source.searched(), source.searched() && !missed);
            surface.fillRect(x + at, top, step, RAMP_HEIGHT, color);
        }
        return x + RAMP_WIDTH + PADDING;
    }

    private double word(Surface surface, String word, double x, double baseline) {
        surface.text(word, x, baseline, style, theme.mutedText());
        return x + style.width(word) + PADDING;
    }

    private void paintRows(Surface surface) {
        double span = source.columnNanos();
        for (double tick : Ticks.time(0, span, (int) ROW_LABELS)) {
            double y = surface.snap(layout.y(tick / source.cellNanos()));
            String text = length(Math.round(tick));
            double baseline = Math.clamp(style.baselineIn(y - 10, 20), layout.top() + style.size(), layout.bottom());
            double x = layout.left() - PADDING - TICK - style.width(text);
            surface.text(text, surface.snap(x), surface.snap(baseline), style, theme.mutedText());
            double at = Math.min(y, layout.bottom() - surface.pixel());
            surface.fillRect(layout.left() - TICK, at, TICK - 1, surface.pixel(), theme.mutedText());
        }
    }

    /// `20 ms`, `1 s`, `5 min`.
    static String length(long nanos) {
        if (nanos >= 60 * SECOND) {
            return Math.round(nanos / SECOND / 60) + " min";
        }
        return nanos >= SECOND ? Math.round(nanos / SECOND) + " s" : nanos / 1_000_000 + " ms";
    }

    private void paintTimes(Surface surface) {
        double columns = Math.min(
                layout.columnsInView(), source.columns() - layout.viewport().first());
        double from = layout.viewport().first() * source.columnNanos();
        double to = from + columns * source.columnNanos();
        double width = layout.right() - layout.left();
        double[] ticks = Ticks.time(from, to, (int) Math.max(1, width / TICK_SPACING));
        int decimals = ticks.length < 2 ? 0 : TimeLabel.decimalsFor(ticks[1] - ticks[0]);
        double base = surface.snap(layout.bottom());
        surface.fillRect(layout.left(), base, width, surface.pixel(), theme.separator());
        double baseline = surface.snap(style.baselineIn(base + TICK, HeatLayout.AXIS_HEIGHT - TICK));
        for (double tick : ticks) {
            double x = surface.snap(layout.xOf(Math.round(tick)));
            String label = TimeLabel.format(Math.round(tick), decimals);
            double half = style.width(label) / 2;
            double most = Math.max(layout.left(), layout.left() + layout.plotWidth() - 2 * half);
            surface.fillRect(x, base, surface.pixel(), TICK, theme.mutedText());
            surface.text(
                    label, surface.snap(Math.clamp(x - half, layout.left(), most)), baseline, style, theme.mutedText());
        }
    }

    /// Marks a part of time: what lies outside is veiled, if wanted, and a line runs around what lies inside.
    public void paintSpan(Surface surface, TimeSpan span, boolean veiled, int argb) {
        for (int column = layout.firstColumn(); column < layout.endColumn(); column++) {
            double left = surface.snap(Math.max(layout.left(), layout.x(column)));
            double right = surface.snap(Math.min(layout.right(), layout.x(column + 1)));
            Part part = part(span, column);
            double top = surface.snap(layout.y(part.to()));
            double bottom = surface.snap(layout.y(part.from()));
            if (veiled) {
                int veil = Argb.withOpacity(theme.background(), VEIL);
                surface.fillRect(left, layout.top(), right - left, top - layout.top(), veil);
                surface.fillRect(left, bottom, right - left, layout.bottom() - bottom, veil);
            }
            if (part.filled()) {
                surface.fillRect(left, top, right - left, LINE, argb);
                surface.fillRect(left, bottom - LINE, right - left, LINE, argb);
            }
        }
        for (int column = layout.firstColumn(); column <= layout.endColumn(); column++) {
            if (layout.x(column) >= layout.left() - LINE && layout.x(column) <= layout.right() + LINE) {
                paintEdge(surface, column, part(span, column - 1), part(span, column), argb);
            }
        }
    }

    /// The part of a column that a span covers, in rows.
    private record Part(double from, double to) {
        boolean filled() {
            return to > from;
        }
    }

    private Part part(TimeSpan span, int column) {
        double start = (double) column * source.rows();
        double from = Math.clamp((double) span.fromNanos() / source.cellNanos() - start, 0, source.rows());
        double to = Math.clamp((double) span.toNanos() / source.cellNanos() - start, from, source.rows());
        return new Part(from, to);
    }

    /// The vertical lines between two columns, where only one of them lies inside.
    private void paintEdge(Surface surface, int column, Part before, Part after, int argb) {
        double x = Math.clamp(surface.snap(layout.x(column)), layout.left(), layout.right() - LINE);
        if (!before.filled() || !after.filled()) {
            Part only = before.filled() ? before : after;
            paintVertical(surface, x, only.from(), only.to(), argb);
            return;
        }
        paintVertical(surface, x, before.from(), after.from(), argb);
        paintVertical(surface, x, before.to(), after.to(), argb);
    }

    private void paintVertical(Surface surface, double x, double one, double other, int argb) {
        double top = surface.snap(layout.y(Math.max(one, other)));
        double bottom = surface.snap(layout.y(Math.min(one, other)));
        surface.fillRect(x, top, LINE, bottom - top, argb);
    }
}
