package assay.app.report;

import assay.analysis.model.Problem;
import assay.analysis.model.RecordingSummary;
import assay.analysis.unit.UnitFormat;
import assay.charts.paint.TextStyle;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Everything the recording holds by event type, and every problem met while reading it.
final class AppendixSection {
    private static final TextStyle BODY = TextStyle.regular(8.5);

    private final RecordingSummary summary;

    AppendixSection(RecordingSummary summary) {
        this.summary = summary;
    }

    void write(ReportDocument document) throws IOException {
        writeEvents(document);
        if (!summary.problems().isEmpty()) {
            writeProblems(document);
        }
    }

    private void writeEvents(ReportDocument document) throws IOException {
        List<List<String>> rows = summary.facts().eventCounts().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> List.of(entry.getKey(), UnitFormat.count(entry.getValue())))
                .toList();
        int written = 0;
        while (written < rows.size()) {
            ReportPage page = document.portrait();
            if (written == 0) {
                document.bookmark("Events", page);
            }
            SummarySection.heading(page, written == 0 ? "Events by type" : "Events by type (continued)");
            ReportTable table = new ReportTable(page, List.of("Event type", "Events"), 80);
            table.writeHead();
            while (written < rows.size() && table.writeRow(rows.get(written), 0)) {
                written++;
            }
        }
    }

    private void writeProblems(ReportDocument document) throws IOException {
        ReportPage page = document.portrait();
        document.bookmark("Problems", page);
        SummarySection.heading(page, "Problems while reading the file");
        for (Problem problem : summary.problems()) {
            List<String> lines = TextLines.wrap(problem.message(), BODY, page.contentWidth());
            if (page.room() < lines.size() * ReportPage.lineHeight(BODY)) {
                page = document.portrait();
            }
            page.lines(lines, BODY, ReportPage.THEME.text());
            page.skip(3);
        }
    }
}
