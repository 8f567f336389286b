package assay.charts.plot;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;

/// Draws how often numbers lie in which bin, as bars over labelled edges.
public final class ValueBinsPainter {
    /// Height of the axis with its labels below the bars.
    public static final double AXIS_HEIGHT = 22;

    /// Height of the band for words above the bars.
    public static final double HEADER_HEIGHT = 24;

    private static final double TICK = 4;
    private static final double LABEL_GAP = 14;
    private static final double PADDING = 2;
    private static final double BAR_OPACITY = 0.8;

    private final Theme theme;
    private final TextStyle style = TextStyle.regular(11);

    public ValueBinsPainter(Theme theme) {
        this.theme = theme;
    }

    /// Draws bars and axis into `[0, width] x [0, height]`.
    ///
    /// @param mostLabel the fullest bin's count for people
    /// @param marked bin that is pointed at, negative for none
    public void paint(Surface surface, ValueBins bins, String mostLabel, int marked, double width, double height) {
        double base = surface.snap(height - AXIS_HEIGHT);
        double top = surface.snap(HEADER_HEIGHT);
        surface.fillRect(0, top, width, surface.pixel(), theme.fade(theme.separator(), 0.5));
        surface.text(mostLabel, PADDING, surface.snap(style.baselineIn(0, HEADER_HEIGHT)), style, theme.mutedText());
        for (int bin = 0; bin < bins.count(); bin++) {
            bar(surface, bins, bin, marked == bin, new Box(width, top, base));
        }
        surface.fillRect(0, base, width, surface.pixel(), theme.separator());
        axis(surface, bins, width, base);
    }

    /// Where bars are drawn.
    private record Box(double width, double top, double base) {}

    private void bar(Surface surface, ValueBins bins, int bin, boolean marked, Box box) {
        if (bins.weight(bin) == 0) {
            return;
        }
        double left = surface.snap(x(bins, bin, box.width()));
        double right = surface.snap(x(bins, bin + 1, box.width()));
        double share = (double) bins.weight(bin) / bins.most();
        double top =
                Math.min(surface.snap(box.base() - share * (box.base() - box.top())), box.base() - 2 * surface.pixel());
        double gap = right - left > 3 ? surface.pixel() : 0;
        int color = marked ? theme.accent() : Argb.withOpacity(theme.accent(), BAR_OPACITY);
        surface.fillRect(left, top, right - left - gap, box.base() - top, color);
    }

    /// Left end of a bin, or right end of the one before.
    public static double x(ValueBins bins, int edge, double width) {
        return width * edge / Math.max(1, bins.count());
    }

    /// As many edges get a label as there is room for.
    private void axis(Surface surface, ValueBins bins, double width, double base) {
        double baseline = surface.snap(style.baselineIn(base + TICK, AXIS_HEIGHT - TICK));
        int every = every(bins, width);
        for (int edge = 0; edge <= bins.count(); edge += every) {
            double x = surface.snap(x(bins, edge, width));
            String label = bins.edge(edge);
            double labelWidth = style.width(label);
            double at = Math.clamp(x - labelWidth / 2, PADDING, Math.max(PADDING, width - labelWidth - PADDING));
            surface.fillRect(Math.min(x, width - surface.pixel()), base, surface.pixel(), TICK, theme.mutedText());
            surface.text(label, surface.snap(at), baseline, style, theme.mutedText());
        }
    }

    private int every(ValueBins bins, double width) {
        double widest = 0;
        for (int edge = 0; edge <= bins.count(); edge++) {
            widest = Math.max(widest, style.width(bins.edge(edge)));
        }
        double room = width / Math.max(1, bins.count());
        return (int) Math.max(1, Math.ceil((widest + LABEL_GAP) / room));
    }
}
