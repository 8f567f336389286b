package assay.app.report;

import assay.app.export.FlameDrawing;
import assay.app.export.FlameFigure;
import assay.charts.paint.TextStyle;
import java.io.IOException;

/// A flame graph on a landscape page of its own, or on several if its stacks are very deep.
final class FlameSection {
    private static final TextStyle CAPTION = TextStyle.regular(8);
    private static final TextStyle LEGEND = TextStyle.regular(7.5);
    private static final double LEGEND_HEIGHT = 16;
    private static final double CAPTION_HEIGHT = 26;
    private static final double TALLEST_ROW = 14;
    private static final double LOWEST_ROW = 5.5;
    private static final double LEAST_WIDTH = 0.4;
    private static final int MOST_PAGES = 3;

    private final FlameDrawing drawing;
    private final String heading;
    private final String caption;

    FlameSection(FlameFigure figure) {
        this(FlameDrawing.of(figure), "Flame graph: " + figure.profileTitle(), figure.caption());
    }

    FlameSection(FlameDrawing drawing, String heading, String caption) {
        this.drawing = drawing;
        this.heading = heading;
        this.caption = caption;
    }

    void write(ReportDocument document) throws IOException {
        int firstRow = 0;
        int rows = 1;
        for (int number = 1; number <= MOST_PAGES && firstRow < rows; number++) {
            ReportPage page = document.landscape();
            rows = drawing.rows(LEAST_WIDTH / page.contentWidth());
            if (number == 1) {
                document.bookmark(heading, page);
            }
            firstRow += write(page, firstRow, rows, number == MOST_PAGES);
        }
    }

    /// @return rows drawn
    private int write(ReportPage page, int firstRow, int allRows, boolean last) {
        SummarySection.heading(page, firstRow == 0 ? heading : heading + " (continued)");
        double height = page.room() - LEGEND_HEIGHT - CAPTION_HEIGHT;
        double rowHeight = Math.clamp(height / allRows, LOWEST_ROW, TALLEST_ROW);
        int rows = Math.min(allRows - firstRow, (int) (height / rowHeight));
        double drawn = rows * rowHeight;
        drawing.paint(
                page.surface(),
                page.left(),
                page.y(),
                page.contentWidth(),
                drawn,
                rowHeight,
                firstRow,
                LEAST_WIDTH,
                ReportPage.THEME);
        page.skip(drawn + LEGEND_HEIGHT - 4);
        drawing.paintLegend(page.surface(), page.left(), page.y(), LEGEND, ReportPage.THEME);
        page.skip(6);
        int left = allRows - firstRow - rows;
        String rest = last && left > 0 ? " · the " + left + " rows farthest from the root are not drawn" : "";
        page.lines(
                TextLines.wrap(caption + rest, CAPTION, page.contentWidth(), 2), CAPTION, ReportPage.THEME.mutedText());
        return rows;
    }
}
