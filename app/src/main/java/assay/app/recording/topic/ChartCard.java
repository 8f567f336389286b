package assay.app.recording.topic;

import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.TimeAxis;
import assay.charts.control.BarChart;
import assay.charts.control.CurveChart;
import assay.charts.paint.Theme;
import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A chart of a topic page with its title. One card shows the same kind of chart all its life.
final class ChartCard extends VBox {
    private final Label title = new Label();
    private final Label note = new Label();
    private final CurveChart curve = CurveChart.brushed();
    private final BarChart bars = new BarChart();
    private final @Nullable ChartBrush brush;

    ChartCard(Drawn first, SelectionModel selection, TimeAxis whole, ObservableValue<Theme> theme) {
        getStyleClass().add("topic-chart");
        title.getStyleClass().addAll(Styles.TEXT_BOLD, Styles.TEXT_SMALL);
        note.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        curve.themeProperty().bind(theme);
        bars.themeProperty().bind(theme);
        brush = first instanceof Drawn.Line ? new ChartBrush(curve, selection, whole) : null;
        Node chart = first instanceof Drawn.Line ? curve : bars;
        setVgrow(chart, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().setAll(new HBox(8, title, note), chart);
        show(first);
    }

    void show(Drawn drawn) {
        title.setText(drawn.title());
        note.setText(drawn.note());
        switch (drawn) {
            case Drawn.Line line -> {
                curve.curveProperty().set(line.curve());
                curve.setAccessibleText("%s over time, %d points, highest %s"
                        .formatted(
                                line.title(),
                                line.curve().size(),
                                line.curve().text(line.curve().high())));
            }
            case Drawn.Bars shown -> {
                bars.barsProperty().set(shown.bars());
                bars.setAccessibleText(shown.title() + ": "
                        + shown.bars().stream()
                                .map(bar -> bar.label() + " " + bar.text())
                                .collect(Collectors.joining(", ")));
            }
        }
        Tooltip.install(title, new Tooltip(drawn.title() + " " + drawn.note()));
    }

    void close() {
        curve.themeProperty().unbind();
        bars.themeProperty().unbind();
        if (brush != null) {
            brush.close();
        }
    }
}
