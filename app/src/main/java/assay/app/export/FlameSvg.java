package assay.app.export;

import assay.charts.paint.SvgSurface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.io.IOException;
import java.io.Writer;

/// Writes a flame graph as one SVG picture with title, caption and legend.
public final class FlameSvg {
    private static final double WIDTH = 1600;
    private static final double MARGIN = 16;
    private static final double ROW = 18;
    private static final double HEADER = 68;
    private static final double FOOTER = 40;
    private static final double LEAST_WIDTH = 0.5;

    private FlameSvg() {}

    /// Draws every row, 1,600 pixels wide, on a white background.
    public static void write(FlameFigure figure, Writer out) throws IOException {
        FlameDrawing drawing = FlameDrawing.of(figure);
        double flames = drawing.rows(LEAST_WIDTH / (WIDTH - 2 * MARGIN)) * ROW;
        double height = HEADER + flames + FOOTER;
        Theme theme = Theme.LIGHT;
        SvgSurface surface = new SvgSurface(WIDTH, height, PlainText.of("Flame graph: " + figure.caption()));
        surface.fillRect(0, 0, WIDTH, height, theme.background());
        surface.text(PlainText.of(figure.run()), MARGIN, 30, TextStyle.medium(20), theme.text());
        surface.text(PlainText.of(figure.details()), MARGIN, 52, TextStyle.regular(13), theme.mutedText());
        drawing.paint(surface, MARGIN, HEADER, WIDTH - 2 * MARGIN, flames, ROW, 0, LEAST_WIDTH, theme);
        drawing.paintLegend(surface, MARGIN, height - 15, TextStyle.regular(12), theme);
        out.write(surface.toSvg());
    }
}
