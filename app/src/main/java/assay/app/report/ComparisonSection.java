package assay.app.report;

import assay.analysis.compare.Difference;
import assay.analysis.compare.FrameChange;
import assay.analysis.unit.UnitFormat;
import assay.app.runs.RunComparison;
import assay.charts.paint.TextStyle;
import java.util.List;
import java.util.Locale;

/// The first page of a comparison: the verdict, whether the runs are alike, and the frames that changed most.
final class ComparisonSection {
    private static final TextStyle TITLE = TextStyle.medium(18);
    private static final TextStyle VERDICT = TextStyle.medium(11);
    private static final TextStyle BODY = TextStyle.regular(9.5);
    private static final TextStyle NOTE = TextStyle.regular(7.5);
    private static final double NOTE_HEIGHT = 30;
    private static final int MOST_ROWS = 40;

    private final ComparisonReport report;
    private final RunComparison comparison;

    ComparisonSection(ComparisonReport report) {
        this.report = report;
        this.comparison = report.comparison();
    }

    void write(ReportPage page) {
        page.lines(TextLines.wrap(report.title(), TITLE, page.contentWidth(), 2), TITLE, ReportPage.THEME.text());
        page.skip(2);
        page.paragraph(report.details(), BODY, ReportPage.THEME.mutedText());
        page.skip(8);
        page.paragraph(comparison.verdictText(), VERDICT, ReportPage.THEME.text());
        page.skip(10);
        differences(page);
        page.skip(12);
        frames(page);
    }

    private void differences(ReportPage page) {
        SummarySection.heading(page, "Are these runs alike?");
        if (comparison.differences().isEmpty()) {
            page.paragraph(
                    "Yes: same JVM, machine and event, and about the same length.", BODY, ReportPage.THEME.text());
            return;
        }
        page.paragraph(
                comparison.comparable()
                        ? "Yes, apart from what is listed here, which does not change what a share means."
                        : "No: a change may have another cause than the code.",
                BODY,
                ReportPage.THEME.text());
        page.skip(4);
        TextStyle cell = TextStyle.regular(8.5);
        double column = page.contentWidth() / 5;
        cellAt(page, page.y(), "Base", column, 2 * column, TextStyle.medium(8));
        cellAt(page, page.y(), "Candidate", 3 * column, 2 * column, TextStyle.medium(8));
        page.skip(13);
        for (Difference difference : comparison.differences()) {
            double top = page.y();
            cell(page, difference.what(), 0, column - 8, cell, ReportPage.THEME.mutedText());
            double baseEnd = cellAt(page, top, difference.base(), column, 2 * column - 8, cell);
            double candidateEnd = cellAt(page, top, difference.candidate(), 3 * column, 2 * column, cell);
            page.skip(Math.max(baseEnd, candidateEnd) - page.y() + 2);
        }
    }

    private static void cell(ReportPage page, String text, double left, double width, TextStyle style, int argb) {
        page.surface()
                .text(
                        TextLines.elide(text, style, width),
                        page.left() + left,
                        style.baselineIn(page.y(), ReportPage.lineHeight(style)),
                        style,
                        argb);
    }

    /// @return the lower edge of the cell
    private static double cellAt(ReportPage page, double top, String text, double left, double width, TextStyle style) {
        double y = top;
        for (String line : TextLines.wrap(text, style, width, 3)) {
            page.surface()
                    .text(
                            line,
                            page.left() + left,
                            style.baselineIn(y, ReportPage.lineHeight(style)),
                            style,
                            ReportPage.THEME.text());
            y += ReportPage.lineHeight(style);
        }
        return y;
    }

    private void frames(ReportPage page) {
        List<FrameChange> changed = comparison.changed();
        List<FrameChange> rows = changed.isEmpty() ? comparison.frames().frames() : changed;
        SummarySection.heading(page, changed.isEmpty() ? "Largest changes, all within noise" : "Changed frames");
        ReportTable table = new ReportTable(
                page, List.of("Frame", "Change", "Base", "Candidate", "p", "Verdict"), 58, 48, 54, 46, 46);
        table.writeHead();
        int written = 0;
        while (written < Math.min(MOST_ROWS, rows.size()) && table.writeRow(cells(rows.get(written)), NOTE_HEIGHT)) {
            written++;
        }
        page.skip(4);
        page.paragraph(
                "%d of %d frames. Shares of the total weight of all stacks that have the frame; p is adjusted for the number of frames compared."
                        .formatted(written, rows.size()),
                NOTE,
                ReportPage.THEME.mutedText());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static List<String> cells(FrameChange change) {
        return List.of(
                change.frame(),
                UnitFormat.percentagePoints(change.deltaPoints()),
                share(change.baseShare()),
                share(change.candidateShare()),
                String.format(Locale.ROOT, "%.2g", change.pAdjusted()),
                change.verdict().word());
    }
}
