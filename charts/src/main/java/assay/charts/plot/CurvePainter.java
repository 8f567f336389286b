package assay.charts.plot;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;

/// Draws a curve as a filled line over a time axis. Cost: one pass over the points; where several fall on one pixel
/// column, the column shows all from their lowest to their highest, so that no peak is lost.
public final class CurvePainter {
    /// Height of the time axis with its labels.
    public static final double AXIS_HEIGHT = HistogramPainter.AXIS_HEIGHT;

    private static final double HEADROOM = 8;
    private static final double PADDING = 4;
    private static final double TICK = 4;
    /// Room for a label, in heights of its letters.
    private static final double TICK_SPACING = 8;
    private static final double LINE_SPACING = 2.6;
    private static final double FILL_OPACITY = 0.16;
    private static final double THICKNESS = 1.5;

    private final Theme theme;
    private final TextStyle style;

    /// Draws for a screen.
    public CurvePainter(Theme theme) {
        this(theme, TextStyle.regular(11));
    }

    /// @param style of the labels of both axes
    public CurvePainter(Theme theme, TextStyle style) {
        this.theme = theme;
        this.style = style;
    }

    /// Draws the curve alone, without axes, into `[0, width] x [0, height]`.
    public void paintSpark(Surface surface, Curve curve, double width, double height) {
        plot(surface, curve, new Area(0, 1, width, height - 1));
    }

    /// Draws curve and axes into `[0, width] x [0, height]`.
    public void paint(Surface surface, Curve curve, double width, double height) {
        double gutter = gutter(curve, height);
        Area area = new Area(gutter, HEADROOM, width, surface.snap(height - AXIS_HEIGHT));
        paintValues(surface, curve, area);
        plot(surface, curve, area);
        surface.fillRect(gutter, area.base(), width - gutter, surface.pixel(), theme.separator());
        paintTimes(surface, curve, area);
    }

    /// Width of the labels left of the plot.
    public double gutter(Curve curve, double height) {
        double widest = 0;
        for (double tick : ticks(curve, height - AXIS_HEIGHT - HEADROOM)) {
            widest = Math.max(widest, style.width(curve.text(tick)));
        }
        return Math.ceil(widest) + 2 * PADDING;
    }

    /// Where the curve goes.
    private record Area(double left, double top, double right, double base) {
        double x(double share) {
            return left + Math.clamp(share, 0, 1) * (right - left);
        }

        double height() {
            return base - top;
        }
    }

    private double[] ticks(Curve curve, double height) {
        double step = curve.step();
        double[] ticks = Ticks.decimal(
                curve.low() / step, curve.high() / step, (int) Math.max(1, height / LINE_SPACING / style.size()));
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] *= step;
        }
        return ticks;
    }

    private static LinearScale scale(Curve curve, Area area) {
        double high = curve.high() > curve.low() ? curve.high() : 1;
        return new LinearScale(curve.low(), high, area.base(), area.top());
    }

    private void paintValues(Surface surface, Curve curve, Area area) {
        LinearScale scale = scale(curve, area);
        for (double tick : ticks(curve, area.height())) {
            double y = surface.snap(scale.at(tick));
            int faint = theme.fade(theme.separator(), 0.5);
            surface.fillRect(area.left(), y, area.right() - area.left(), surface.pixel(), faint);
            String text = curve.text(tick);
            double baseline = Math.min(style.baselineIn(y - AXIS_HEIGHT / 2, AXIS_HEIGHT), area.base());
            double x = area.left() - PADDING - style.width(text);
            surface.text(text, surface.snap(x), surface.snap(baseline), style, theme.mutedText());
        }
    }

    private void plot(Surface surface, Curve curve, Area area) {
        if (!(area.right() > area.left()) || !(area.height() > 0)) {
            return;
        }
        LinearScale scale = scale(curve, area);
        double zero = scale.at(0);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        int point = 0;
        while (point < curve.size()) {
            double value = curve.value(point);
            double x = area.x(curve.share(point));
            if (!Double.isFinite(value)) {
                lastX = Double.NaN;
                point++;
                continue;
            }
            double first = scale.at(value);
            double highest = first;
            double lowest = first;
            double last = first;
            double end = surface.snap(x) + surface.pixel();
            point++;
            while (point < curve.size() && area.x(curve.share(point)) < end && Double.isFinite(curve.value(point))) {
                last = scale.at(curve.value(point));
                highest = Math.min(highest, last);
                lowest = Math.max(lowest, last);
                point++;
            }
            if (curve.stems()) {
                column(surface, x, highest, zero, zero);
            } else {
                segment(surface, lastX, lastY, x, first, zero);
                column(surface, x, highest, lowest, zero);
            }
            lastX = x;
            lastY = last;
        }
    }

    /// From the column before to this one, with what lies between the line and zero, in steps of a pixel.
    private void segment(Surface surface, double x1, double y1, double x2, double y2, double zero) {
        if (Double.isNaN(x1)) {
            return;
        }
        int fill = Argb.withOpacity(theme.accent(), FILL_OPACITY);
        double from = surface.snap(x1);
        double to = surface.snap(x2);
        double step = surface.pixel() * Math.max(1, Math.ceil((to - from) / surface.pixel() / 400));
        for (double x = from; x < to; x += step) {
            double width = Math.min(step, to - x);
            double y = y1 + (y2 - y1) * Math.clamp((x + width / 2 - x1) / (x2 - x1), 0, 1);
            surface.fillRect(x, Math.min(y, zero), width, Math.abs(zero - y), fill);
        }
        surface.line(x1, y1, x2, y2, THICKNESS, theme.accent());
    }

    private void column(Surface surface, double x, double highest, double lowest, double zero) {
        if (lowest - highest >= surface.pixel()) {
            surface.line(x, highest, x, lowest, THICKNESS, theme.accent());
        } else {
            surface.fillRect(
                    x - THICKNESS / 2, Math.min(highest, zero - THICKNESS), THICKNESS, THICKNESS, theme.accent());
        }
    }

    private void paintTimes(Surface surface, Curve curve, Area area) {
        double span = curve.toNanos() - curve.fromNanos();
        double offset = curve.fromNanos() - curve.originNanos();
        double[] ticks = Ticks.time(
                offset, offset + span, (int) Math.max(1, (area.right() - area.left()) / TICK_SPACING / style.size()));
        int decimals = ticks.length < 2 ? 0 : TimeLabel.decimalsFor(ticks[1] - ticks[0]);
        double baseline = surface.snap(style.baselineIn(area.base() + TICK, AXIS_HEIGHT - TICK));
        for (double tick : ticks) {
            double x = surface.snap(area.x((tick - offset) / span));
            String text = TimeLabel.format(Math.round(tick), decimals);
            double width = style.width(text);
            double at = Math.clamp(x - width / 2, area.left(), Math.max(area.left(), area.right() - width));
            surface.fillRect(
                    Math.min(x, area.right() - surface.pixel()), area.base(), surface.pixel(), TICK, theme.mutedText());
            surface.text(text, surface.snap(at), baseline, style, theme.mutedText());
        }
    }
}
