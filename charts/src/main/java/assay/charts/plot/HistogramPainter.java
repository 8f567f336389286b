package assay.charts.plot;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;

/// Draws weight over time as bars on a time axis; a band above is left for the largest weight and other words.
public final class HistogramPainter {
    /// Height of the axis with its labels below the bars.
    public static final double AXIS_HEIGHT = 20;

    /// Height of the band for words above the bars.
    public static final double HEADER_HEIGHT = 22;

    private static final double PADDING = 4;
    private static final double TICK = 4;
    private static final double TICK_SPACING = 90;
    private static final double BAR_OPACITY = 0.75;

    private final Theme theme;
    private final TextStyle style = TextStyle.regular(11);

    public HistogramPainter(Theme theme) {
        this.theme = theme;
    }

    /// Draws bars and axis into `[0, width] x [0, height]`.
    public void paint(Surface surface, Bins bins, double width, double height) {
        double base = surface.snap(height - AXIS_HEIGHT);
        paintBars(surface, bins, width, base);
        surface.fillRect(0, base, width, surface.pixel(), theme.separator());
        paintAxis(surface, bins, width, base);
        double top = surface.snap(HEADER_HEIGHT);
        surface.fillRect(0, top - surface.pixel(), width, surface.pixel(), theme.fade(theme.separator(), 0.5));
        double baseline = surface.snap(style.baselineIn(0, HEADER_HEIGHT));
        surface.text(bins.maxLabel(), PADDING, baseline, style, theme.mutedText());
    }

    private void paintBars(Surface surface, Bins bins, double width, double base) {
        double max = bins.max();
        int count = bins.count();
        if (max <= 0) {
            return;
        }
        int color = Argb.withOpacity(theme.accent(), BAR_OPACITY);
        for (int bin = 0; bin < count; bin++) {
            double left = surface.snap(width * bin / count);
            double right = surface.snap(width * (bin + 1) / count);
            double top = surface.snap(base - bins.weight(bin) / max * (base - HEADER_HEIGHT));
            if (bins.weight(bin) > 0) {
                top = Math.min(top, base - surface.pixel());
                surface.fillRect(left, top, right - left, base - top, color);
            }
        }
    }

    private void paintAxis(Surface surface, Bins bins, double width, double base) {
        double[] ticks = Ticks.time(
                (double) bins.startNanos(), (double) bins.endNanos(), (int) Math.max(1, width / TICK_SPACING));
        LinearScale scale = new LinearScale((double) bins.startNanos(), (double) bins.endNanos(), 0, width);
        int decimals = ticks.length < 2 ? 0 : TimeLabel.decimalsFor(ticks[1] - ticks[0]);
        double baseline = surface.snap(style.baselineIn(base + TICK, AXIS_HEIGHT - TICK));
        for (double tick : ticks) {
            double x = surface.snap(scale.at(tick));
            String label = TimeLabel.format(Math.round(tick), decimals);
            double labelWidth = style.width(label);
            double at = Math.clamp(x - labelWidth / 2, PADDING, Math.max(PADDING, width - labelWidth - PADDING));
            surface.fillRect(Math.min(x, width - surface.pixel()), base, surface.pixel(), TICK, theme.mutedText());
            surface.text(label, surface.snap(at), baseline, style, theme.mutedText());
        }
    }
}
