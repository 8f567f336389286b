package assay.app.report;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/// One page with its margins and the height down to which it is filled. All measures in points.
final class ReportPage {
    /// 18 mm on every side.
    static final double MARGIN = 51;

    static final Theme THEME = Theme.PRINT;
    private static final double FURNITURE = 22;
    private static final double LINE_PER_SIZE = 1.37;

    private final PDPage page;
    private final PdfSurface surface;
    private final double width;
    private final double height;
    private double y;

    ReportPage(PDPage page, PdfSurface surface, double width, double height) {
        this.page = page;
        this.surface = surface;
        this.width = width;
        this.height = height;
        this.y = MARGIN + FURNITURE;
    }

    PDPage page() {
        return page;
    }

    PdfSurface pdf() {
        return surface;
    }

    Surface surface() {
        return surface;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double left() {
        return MARGIN;
    }

    double right() {
        return width - MARGIN;
    }

    double contentWidth() {
        return width - 2 * MARGIN;
    }

    /// Where the next content begins.
    double y() {
        return y;
    }

    /// Lowest edge of content.
    double bottom() {
        return height - MARGIN - FURNITURE;
    }

    double room() {
        return bottom() - y;
    }

    void skip(double points) {
        y += points;
    }

    static double lineHeight(TextStyle style) {
        return LINE_PER_SIZE * style.size();
    }

    /// Writes lines below each other and moves on.
    void lines(List<String> lines, TextStyle style, int argb) {
        for (String line : lines) {
            surface.text(line, left(), style.baselineIn(y, lineHeight(style)), style, argb);
            y += lineHeight(style);
        }
    }

    /// Writes a text over as many lines as it needs and moves on.
    void paragraph(String text, TextStyle style, int argb) {
        lines(TextLines.wrap(text, style, contentWidth()), style, argb);
    }

    void textRight(String text, double rightEdge, double baseline, TextStyle style, int argb) {
        String printable = ReportFonts.printable(style.face(), text);
        surface.text(printable, rightEdge - style.width(printable), baseline, style, argb);
    }

    /// A thin line over the whole content width.
    void rule(double at) {
        surface.fillRect(left(), at, contentWidth(), 0.5, THEME.separator());
    }
}
