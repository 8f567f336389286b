package assay.app.report;

import assay.analysis.model.Metric;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.unit.UnitFormat;
import assay.app.export.ShiftedSurface;
import assay.app.measure.MeasureCurve;
import assay.app.measure.Measures;
import assay.app.measure.Topic;
import assay.charts.paint.TextStyle;
import assay.charts.plot.CurvePainter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A page of what was measured: how it went over time, and the numbers that say most, by topic.
final class MetricsSection {
    private static final TextStyle CAPTION = TextStyle.medium(8.5);
    private static final int MOST_CURVES = 4;
    private static final int CURVES_ACROSS = 2;
    private static final int MOST_PER_TOPIC = 4;
    private static final double CURVE_HEIGHT = 96;
    private static final double CAPTION_HEIGHT = 16;
    private static final double GAP = 16;

    private final Measures measures;
    private final RecordingFacts facts;

    MetricsSection(Measures measures, RecordingFacts facts) {
        this.measures = measures;
        this.facts = facts;
    }

    void write(ReportDocument document) throws IOException {
        ReportPage page = document.portrait();
        document.bookmark("Metrics", page);
        SummarySection.heading(page, "Metrics");
        curves(page);
        table(page);
    }

    /// One of each topic that has one.
    private void curves(ReportPage page) {
        List<Series> chosen = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            measures.of(topic).stream()
                    .flatMap(measure -> Stream.ofNullable(measure.series()))
                    .filter(series -> series.size() > 1)
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        double width = (page.contentWidth() - GAP * (CURVES_ACROSS - 1)) / CURVES_ACROSS;
        List<Series> shown = chosen.stream().limit(MOST_CURVES).toList();
        for (int index = 0; index < shown.size(); index++) {
            int column = index % CURVES_ACROSS;
            curve(page, shown.get(index), page.left() + column * (width + GAP), width);
            if (column == CURVES_ACROSS - 1 || index == shown.size() - 1) {
                page.skip(CAPTION_HEIGHT + CURVE_HEIGHT + GAP);
            }
        }
    }

    private void curve(ReportPage page, Series series, double left, double width) {
        page.surface()
                .text(
                        series.name(),
                        left,
                        CAPTION.baselineIn(page.y(), CAPTION_HEIGHT),
                        CAPTION,
                        ReportPage.THEME.text());
        new CurvePainter(ReportPage.THEME, TextStyle.regular(7.5))
                .paint(
                        new ShiftedSurface(page.surface(), left, page.y() + CAPTION_HEIGHT),
                        MeasureCurve.of(series, facts),
                        width,
                        CURVE_HEIGHT);
    }

    private void table(ReportPage page) {
        ReportTable table = new ReportTable(page, List.of("Metric", "Value", "Topic"), 90, 150);
        table.writeHead();
        for (Topic topic : Topic.values()) {
            List<Metric> telling = measures.of(topic).stream()
                    .flatMap(measure -> Stream.ofNullable(measure.telling()))
                    .limit(MOST_PER_TOPIC)
                    .toList();
            for (Metric metric : telling) {
                List<String> row =
                        List.of(metric.name(), UnitFormat.value(metric.value(), metric.unit()), topic.heading());
                if (!table.writeRow(row, 0)) {
                    return;
                }
            }
        }
    }
}
