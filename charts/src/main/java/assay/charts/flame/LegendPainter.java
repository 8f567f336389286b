package assay.charts.flame;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.util.List;

/// Draws swatches with their words in lines that break where the width ends.
public final class LegendPainter {
    /// Height of a line with the distance to the next.
    public static final double LINE_HEIGHT = 20;

    private static final double SWATCH = 12;
    private static final double TO_WORD = 6;
    private static final double TO_NEXT = 16;

    private final Theme theme;
    private final List<LegendEntry> entries;
    private final TextStyle style = TextStyle.regular(11);

    public LegendPainter(Theme theme, List<LegendEntry> entries) {
        this.theme = theme;
        this.entries = List.copyOf(entries);
    }

    /// Height of all lines in a width.
    public double height(double width) {
        return flow(width, (_, _, _) -> {});
    }

    /// Width of all entries in one line.
    public double width() {
        return entries.stream().mapToDouble(this::width).sum() + TO_NEXT * Math.max(0, entries.size() - 1);
    }

    /// Draws the lines from the origin on.
    public void paint(Surface surface, double width) {
        flow(width, (entry, x, y) -> paintEntry(surface, entry, surface.snap(x), surface.snap(y)));
    }

    private double width(LegendEntry entry) {
        return SWATCH + TO_WORD + style.width(entry.word());
    }

    private double flow(double width, Place place) {
        double x = 0;
        double y = 0;
        for (LegendEntry entry : entries) {
            if (x > 0 && x + width(entry) > width) {
                x = 0;
                y += LINE_HEIGHT;
            }
            place.at(entry, x, y);
            x += width(entry) + TO_NEXT;
        }
        return entries.isEmpty() ? 0 : y + LINE_HEIGHT;
    }

    private void paintEntry(Surface surface, LegendEntry entry, double x, double y) {
        double top = y + surface.snap((LINE_HEIGHT - SWATCH) / 2);
        surface.fillRect(x, top, SWATCH, SWATCH, entry.argb());
        switch (entry.mark()) {
            case NONE -> {}
            case HATCHED -> surface.hatchRect(x, top, SWATCH, SWATCH, entry.ink());
            case DOTTED -> surface.dotRect(x, top, SWATCH, SWATCH, entry.ink());
        }
        double baseline = surface.snap(style.baselineIn(y, LINE_HEIGHT));
        surface.text(entry.word(), x + SWATCH + TO_WORD, baseline, style, theme.mutedText());
    }

    @FunctionalInterface
    private interface Place {
        void at(LegendEntry entry, double x, double y);
    }
}
