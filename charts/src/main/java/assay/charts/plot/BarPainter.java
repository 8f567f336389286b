package assay.charts.plot;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.util.List;

/// Draws bars below each other, label on the left, value behind the bar: all on one scale from zero.
public final class BarPainter {
    private static final double MOST_HEIGHT = 26;
    private static final String ELLIPSIS = "…";
    private static final double GAP = 8;
    private static final double FILL = 0.62;
    private static final double OPACITY = 0.72;
    /// The part of the width that labels may take.
    private static final double LABEL_SHARE = 0.45;

    private final Theme theme;
    private final TextStyle style = TextStyle.regular(11);

    public BarPainter(Theme theme) {
        this.theme = theme;
    }

    /// Draws into `[0, width] x [0, height]`.
    public void paint(Surface surface, List<Bar> bars, double width, double height) {
        double row = Math.min(MOST_HEIGHT, height / Math.max(1, bars.size()));
        double labels = Math.min(widest(bars, true), width * LABEL_SHARE);
        double room = Math.max(1, width - labels - widest(bars, false) - 2 * GAP);
        double most = bars.stream()
                .mapToDouble(Bar::value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double y = 0;
        for (Bar bar : bars) {
            paintBar(surface, bar, y, row, labels, most > 0 ? room / most : 0);
            y += row;
        }
    }

    private void paintBar(Surface surface, Bar bar, double y, double row, double labels, double scale) {
        double baseline = surface.snap(style.baselineIn(y, row));
        surface.text(fitted(bar.label(), labels), 0, baseline, style, theme.mutedText());
        double left = surface.snap(labels + GAP);
        double length = Double.isFinite(bar.value()) ? Math.max(surface.pixel(), bar.value() * scale) : 0;
        double top = surface.snap(y + row * (1 - FILL) / 2);
        surface.fillRect(
                left, top, surface.snap(length), surface.snap(row * FILL), Argb.withOpacity(theme.accent(), OPACITY));
        surface.text(bar.text(), left + surface.snap(length) + GAP, baseline, style, theme.text());
    }

    /// The end of a label tells more than its start: a class more than its package.
    private String fitted(String label, double width) {
        if (style.width(label) <= width) {
            return label;
        }
        int from = 1;
        while (from < label.length() && style.width(ELLIPSIS) + style.width(label, from, label.length()) > width) {
            from++;
        }
        return ELLIPSIS + label.substring(from);
    }

    private double widest(List<Bar> bars, boolean label) {
        return bars.stream()
                .mapToDouble(bar -> style.width(label ? bar.label() : bar.text()))
                .max()
                .orElse(0);
    }
}
