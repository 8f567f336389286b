package assay.app.recording.metrics;

import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.unit.UnitFormat;
import assay.app.measure.Measure;
import assay.app.measure.MeasureCurve;
import assay.charts.control.BrushRange;
import assay.charts.control.CurveChart;
import assay.charts.paint.Theme;
import atlantafx.base.theme.Styles;
import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything about one thing that was measured: its numbers, its series, its tables.
final class MeasureDetail extends ScrollPane {
    private final RecordingFacts facts;
    private final CurveChart chart = CurveChart.large();
    private final VBox content = new VBox();

    MeasureDetail(RecordingFacts facts, ObservableValue<Theme> theme, ObservableValue<@Nullable BrushRange> range) {
        this.facts = facts;
        chart.setId("metric-chart");
        chart.themeProperty().bind(theme);
        chart.rangeProperty().bind(range);
        content.getStyleClass().add("measure-detail");
        setFitToWidth(true);
        setContent(content);
    }

    void show(Measure measure) {
        Label title = new Label(measure.name());
        title.getStyleClass().add(Styles.TITLE_4);
        Label topic = new Label(measure.topic().heading());
        topic.getStyleClass().add(Styles.TEXT_MUTED);
        content.getChildren().setAll(topic, title);
        if (!measure.metrics().isEmpty()) {
            content.getChildren().add(numbers(measure));
        }
        Series series = measure.series();
        if (series != null && series.size() > 0) {
            chart.curveProperty().set(MeasureCurve.of(series, facts));
            chart.setAccessibleText("%s over time, %s points, from %s to %s"
                    .formatted(
                            series.name(),
                            UnitFormat.count(series.size()),
                            UnitFormat.value(low(series), series.unit()),
                            UnitFormat.value(high(series), series.unit())));
            content.getChildren().add(chart);
        }
        for (FactTable table : measure.tables()) {
            Label heading = new Label(table.name());
            heading.getStyleClass().add(Styles.TEXT_BOLD);
            content.getChildren().addAll(heading, FactTableView.of(table));
        }
        setVvalue(0);
    }

    private static double low(Series series) {
        return Arrays.stream(series.values()).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    private static double high(Series series) {
        return Arrays.stream(series.values()).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    private static Node numbers(Measure measure) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("measure-numbers");
        for (Metric metric : measure.metrics()) {
            Label value = new Label(UnitFormat.value(metric.value(), metric.unit()));
            value.getStyleClass().add("measure-value");
            Label label = new Label(measure.label(metric));
            label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            VBox number = new VBox(label, value);
            number.setAccessibleText(label.getText() + ": " + value.getText());
            pane.getChildren().add(number);
        }
        return pane;
    }
}
