package assay.app.report;

import assay.analysis.model.RecordingFacts;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.MethodWeight;
import assay.analysis.unit.UnitFormat;
import assay.app.export.FlameFigure;
import assay.app.runs.FactLines;
import assay.charts.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The top of the first page: title, key figures, where the recording comes from, and what limits its validity.
final class SummarySection {
    private static final TextStyle TITLE = TextStyle.medium(20);
    private static final TextStyle SUBTITLE = TextStyle.regular(9.5);
    private static final TextStyle FIGURE = TextStyle.medium(15);
    private static final TextStyle LABEL = TextStyle.regular(7.5);
    private static final TextStyle FACT = TextStyle.regular(8.5);
    private static final double FACT_LABEL_WIDTH = 78;
    private static final double GAP = 16;

    private final RunReport report;
    private final ReportStamp stamp;

    SummarySection(RunReport report, ReportStamp stamp) {
        this.report = report;
        this.stamp = stamp;
    }

    void write(ReportPage page) {
        page.lines(TextLines.wrap(report.title(), TITLE, page.contentWidth(), 2), TITLE, ReportPage.THEME.text());
        page.skip(2);
        page.lines(
                TextLines.wrap(report.figures().getFirst().details(), SUBTITLE, page.contentWidth(), 3),
                SUBTITLE,
                ReportPage.THEME.mutedText());
        page.skip(12);
        keyFigures(page);
        page.skip(14);
        facts(page);
        notes(page);
        page.skip(10);
    }

    private void keyFigures(ReportPage page) {
        List<KeyFigure> figures = figures();
        double width = (page.contentWidth() - GAP * (figures.size() - 1)) / figures.size();
        double top = page.y();
        for (int index = 0; index < figures.size(); index++) {
            double left = page.left() + index * (width + GAP);
            KeyFigure figure = figures.get(index);
            page.surface().fillRect(left, top, width, 1, ReportPage.THEME.accent());
            page.surface().text(figure.label(), left, top + 14, LABEL, ReportPage.THEME.mutedText());
            page.surface()
                    .text(
                            TextLines.elide(figure.value(), FIGURE, width),
                            left,
                            top + 31,
                            FIGURE,
                            ReportPage.THEME.text());
            page.surface()
                    .text(
                            TextLines.elide(figure.note(), LABEL, width),
                            left,
                            top + 42,
                            LABEL,
                            ReportPage.THEME.mutedText());
        }
        page.skip(46);
    }

    private record KeyFigure(String label, String value, String note) {}

    private List<KeyFigure> figures() {
        FlameFigure figure = report.figures().getFirst();
        RecordingFacts facts = report.summary().facts();
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(
                new KeyFigure("Recorded", UnitFormat.duration(facts.durationNanos()), stamp.timeText(facts.start())));
        figures.add(new KeyFigure(
                "Events", UnitFormat.count(facts.events()), facts.eventCounts().size() + " types"));
        figures.add(new KeyFigure(
                figure.profile().kind().title() + " profile",
                UnitFormat.weight(figure.tree().total(0), figure.profile().unit()),
                figure.profile().unit() == WeightUnit.SAMPLES
                        ? figure.profile().event()
                        : "in " + UnitFormat.count(figure.tree().samples(0)) + " samples"));
        MethodWeight.of(figure.tree()).stream()
                .findFirst()
                .ifPresent(top -> figures.add(new KeyFigure(
                        "Hottest frame",
                        UnitFormat.share((double) top.self(), (double)
                                        figure.tree().total(0)) + " self",
                        brief(top.label()))));
        return figures;
    }

    /// `Class.method` of a qualified name.
    private static String brief(String label) {
        int method = label.lastIndexOf('.');
        return method < 0 ? label : label.substring(label.lastIndexOf('.', method - 1) + 1);
    }

    private void facts(ReportPage page) {
        heading(page, "Environment");
        for (Map.Entry<String, String> fact :
                FactLines.of(report.run(), report.summary().facts()).entrySet()) {
            double baseline = FACT.baselineIn(page.y(), ReportPage.lineHeight(FACT));
            page.surface().text(fact.getKey(), page.left(), baseline, FACT, ReportPage.THEME.mutedText());
            for (String line : TextLines.wrap(fact.getValue(), FACT, page.contentWidth() - FACT_LABEL_WIDTH, 3)) {
                double at = FACT.baselineIn(page.y(), ReportPage.lineHeight(FACT));
                page.surface().text(line, page.left() + FACT_LABEL_WIDTH, at, FACT, ReportPage.THEME.text());
                page.skip(ReportPage.lineHeight(FACT));
            }
        }
    }

    private void notes(ReportPage page) {
        List<String> notes = QualityNotes.of(report);
        if (notes.isEmpty()) {
            return;
        }
        page.skip(10);
        heading(page, "What limits these figures");
        for (String note : notes) {
            double left = page.left() + 10;
            page.surface()
                    .text(
                            "•",
                            page.left() + 1,
                            FACT.baselineIn(page.y(), ReportPage.lineHeight(FACT)),
                            FACT,
                            ReportPage.THEME.mutedText());
            for (String line : TextLines.wrap(note, FACT, page.contentWidth() - 10, 3)) {
                page.surface()
                        .text(
                                line,
                                left,
                                FACT.baselineIn(page.y(), ReportPage.lineHeight(FACT)),
                                FACT,
                                ReportPage.THEME.text());
                page.skip(ReportPage.lineHeight(FACT));
            }
        }
    }

    static void heading(ReportPage page, String text) {
        TextStyle style = TextStyle.medium(10.5);
        page.surface()
                .text(
                        text,
                        page.left(),
                        style.baselineIn(page.y(), ReportPage.lineHeight(style)),
                        style,
                        ReportPage.THEME.text());
        page.skip(ReportPage.lineHeight(style) + 3);
    }
}
