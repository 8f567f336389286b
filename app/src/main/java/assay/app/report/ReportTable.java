package assay.app.report;

import assay.charts.paint.TextStyle;
import java.util.List;

/// A table whose first column takes the room that the right-aligned figures leave.
final class ReportTable {
    private static final TextStyle HEAD = TextStyle.medium(8);
    private static final TextStyle CELL = TextStyle.regular(8.5);
    private static final double LINE = 11.5;
    private static final double PADDING = 2;

    private final ReportPage page;
    private final List<String> headings;
    private final double[] widths;
    private final double firstWidth;

    /// @param widths of the columns after the first
    ReportTable(ReportPage page, List<String> headings, double... widths) {
        this.page = page;
        this.headings = headings;
        this.widths = widths;
        double figures = 0;
        for (double width : widths) {
            figures += width;
        }
        this.firstWidth = page.contentWidth() - figures;
    }

    void writeHead() {
        double baseline = HEAD.baselineIn(page.y(), LINE + 2);
        page.surface().text(headings.getFirst(), page.left(), baseline, HEAD, ReportPage.THEME.mutedText());
        figures(headings, baseline, HEAD, ReportPage.THEME.mutedText());
        page.skip(LINE + 3);
        page.rule(page.y());
        page.skip(PADDING);
    }

    /// Writes a row if there is room for it and for `reserve` points below.
    ///
    /// @return whether it was written
    boolean writeRow(List<String> cells, double reserve) {
        List<String> lines = TextLines.wrapFrame(cells.getFirst(), CELL, firstWidth - 8);
        double height = lines.size() * LINE + 2 * PADDING;
        if (page.room() < height + reserve) {
            return false;
        }
        double top = page.y() + PADDING;
        figures(cells, CELL.baselineIn(top, LINE), CELL, ReportPage.THEME.text());
        for (String line : lines) {
            page.surface().text(line, page.left(), CELL.baselineIn(top, LINE), CELL, ReportPage.THEME.text());
            top += LINE;
        }
        page.skip(height);
        page.surface().fillRect(page.left(), page.y(), page.contentWidth(), 0.25, ReportPage.THEME.separator());
        return true;
    }

    private void figures(List<String> cells, double baseline, TextStyle style, int argb) {
        double right = page.left() + firstWidth;
        for (int column = 1; column < cells.size(); column++) {
            right += widths[column - 1];
            page.textRight(cells.get(column), right, baseline, style, argb);
        }
    }
}
