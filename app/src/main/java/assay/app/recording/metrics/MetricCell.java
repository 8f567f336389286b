package assay.app.recording.metrics;

import assay.analysis.model.Metric;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.unit.UnitFormat;
import assay.app.measure.Measure;
import assay.app.measure.MeasureCurve;
import assay.charts.control.CurveChart;
import assay.charts.paint.Theme;
import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One row of the list of metrics: name, value, and how it went over time.
final class MetricCell extends ListCell<MetricRow> {
    private static final double SPARK_WIDTH = 110;
    private static final double SPARK_HEIGHT = 22;

    private final RecordingFacts facts;
    private final Label name = new Label();
    private final Label note = new Label();
    private final Label value = new Label();
    private final CurveChart spark = CurveChart.spark();
    private final HBox item;

    MetricCell(RecordingFacts facts, ObservableValue<Theme> theme) {
        this.facts = facts;
        spark.themeProperty().bind(theme);
        spark.setMinSize(SPARK_WIDTH, SPARK_HEIGHT);
        spark.setPrefSize(SPARK_WIDTH, SPARK_HEIGHT);
        spark.setMaxSize(SPARK_WIDTH, SPARK_HEIGHT);
        note.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        value.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(60);
        note.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        item = new HBox(name, note, value, spark);
        item.getStyleClass().add("metric-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MetricRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("metric-heading");
        setText(null);
        setGraphic(empty || row == null ? null : graphic(row));
    }

    private @Nullable Node graphic(MetricRow row) {
        return switch (row) {
            case MetricRow.Heading(String text) -> {
                getStyleClass().add("metric-heading");
                setText(text);
                yield null;
            }
            case MetricRow.Absent(var topic) -> absent(topic.heading(), topic.source());
            case MetricRow.Item(Measure measure) -> item(measure);
        };
    }

    private static Node absent(String heading, String source) {
        Label what = new Label(heading);
        Label how = new Label("Record " + source + ".");
        how.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        how.setWrapText(true);
        return new VBox(2, what, how);
    }

    private Node item(Measure measure) {
        Metric chosen = measure.telling();
        name.setText(measure.metrics().size() == 1 && chosen != null ? chosen.name() : measure.name());
        note.setText(chosen == null || measure.metrics().size() == 1 ? "" : measure.label(chosen));
        value.setText(chosen == null ? rows(measure) : UnitFormat.value(chosen.value(), chosen.unit()));
        Series series = measure.series();
        spark.curveProperty().set(series == null || series.size() == 0 ? null : MeasureCurve.of(series, facts));
        item.setAccessibleText(name.getText() + " " + note.getText() + " " + value.getText());
        return item;
    }

    private static String rows(Measure measure) {
        int rows = measure.tables().stream().mapToInt(table -> table.rows()).sum();
        return measure.tables().isEmpty() ? "" : UnitFormat.count(rows) + (rows == 1 ? " row" : " rows");
    }
}
