package assay.app.compare;

import assay.analysis.profile.TreeDiff;
import assay.app.export.DiffShape;
import assay.app.export.TreeDiffSource;
import assay.charts.control.FlameChart;
import assay.charts.control.FlameLegend;
import assay.charts.flame.DiffColors;
import assay.charts.flame.FrameName;
import assay.charts.paint.Theme;
import atlantafx.base.theme.Styles;
import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The differential flame graph: widths are shares of the total, colours their change.
final class DiffPane extends VBox {
    private final CompareViewModel model;
    private final ObservableValue<Theme> theme;
    private final FlameChart chart = new FlameChart();
    private final FlameLegend legend = new FlameLegend();
    private final Label meaning = new Label();
    private final Label details = new Label();

    DiffPane(CompareViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("diff-pane");
        chart.setId("flame-diff");
        chart.themeProperty().bind(theme);
        details.setId("diff-details");
        details.getStyleClass().add(Styles.TEXT_MUTED);
        details.setMinWidth(0);
        meaning.getStyleClass().add(Styles.TEXT_MUTED);
        legend.themeProperty().bind(theme);
        VBox footer = new VBox(details, legend);
        footer.getStyleClass().add("diff-footer");
        StackPane graph = new StackPane(chart);
        graph.getStyleClass().add("diff-graph");
        VBox.setVgrow(graph, Priority.ALWAYS);
        getChildren().addAll(choices(), graph, footer);
        model.comparisonProperty().addListener(_ -> show());
        model.shapeProperty().addListener(_ -> show());
        model.bySelfProperty().addListener(_ -> color());
        theme.addListener(_ -> color());
        chart.hoveredNodeProperty().addListener(_ -> describe());
        chart.selectedNodeProperty().addListener(_ -> describe());
        show();
    }

    private HBox choices() {
        ComboBox<DiffShape> shape = new ComboBox<>();
        shape.setId("diff-shape");
        shape.setAccessibleText("Widths");
        shape.getItems().setAll(DiffShape.values());
        shape.valueProperty().bindBidirectional(model.shapeProperty());
        ToggleButton self = new ToggleButton("Colour by self");
        self.setId("diff-self");
        self.selectedProperty().bindBidirectional(model.bySelfProperty());
        HBox choices = new HBox(new Label("Widths of"), shape, self, meaning);
        choices.getStyleClass().add("diff-choices");
        choices.setAlignment(Pos.CENTER_LEFT);
        return choices;
    }

    private void show() {
        Comparison shown = model.comparisonProperty().get();
        if (shown == null) {
            return;
        }
        DiffShape shape = model.shapeProperty().get();
        chart.sourceProperty().set(new TreeDiffSource(shown.diff(), shape));
        DiffWords words = new DiffWords(shown.diff());
        chart.setTipText(words::tip);
        chart.setFrameText(words::tip);
        chart.setSummary("Differential flame graph of " + shown.pair().title());
        meaning.setText(
                switch (shape) {
                    case UNION -> "A frame is as wide as the mean of its shares of A and of B";
                    case CANDIDATE -> "A frame is as wide as its share of B; what is gone is not shown";
                    case BASE -> "A frame is as wide as its share of A; what is new is not shown";
                });
        color();
        describe();
    }

    private void color() {
        Comparison shown = model.comparisonProperty().get();
        if (shown != null) {
            TreeDiff diff = shown.diff();
            IntToDoubleFunction delta = model.bySelfProperty().get() ? diff::selfDeltaPoints : diff::deltaPoints;
            DiffColors colors = new DiffColors(delta, new DiffWords(diff)::presence, theme.getValue());
            chart.colorsProperty().set(colors);
            legend.entriesProperty().set(colors.legend());
        }
    }

    private void describe() {
        Comparison shown = model.comparisonProperty().get();
        int hovered = chart.hoveredNodeProperty().get();
        int node = Math.max(
                0, hovered == FlameChart.NONE ? chart.selectedNodeProperty().get() : hovered);
        if (shown != null && node < shown.diff().size()) {
            DiffWords words = new DiffWords(shown.diff());
            String name = words.name(node);
            details.setText(FrameName.of(name).withoutPackage(name) + "   " + words.details(node));
        }
    }

    FlameChart chart() {
        return chart;
    }
}
