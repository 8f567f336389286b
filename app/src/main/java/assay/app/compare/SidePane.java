package assay.app.compare;

import assay.analysis.model.ProfileData;
import assay.analysis.profile.CallTree;
import assay.app.export.CallTreeSource;
import assay.app.export.FrameColors;
import assay.app.recording.flame.FlameMenu;
import assay.app.recording.flame.FrameWords;
import assay.charts.control.FlameChart;
import assay.charts.flame.FrameName;
import assay.charts.paint.Theme;
import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The flame graph of one side of a comparison, with the frame under the pointer in words below.
final class SidePane extends VBox {
    private final FlameChart chart = new FlameChart();
    private final Label title = new Label();
    private final Label details = new Label();
    private final FlameMenu menu;
    private @Nullable FrameWords words;

    SidePane(String letter, ObservableValue<Theme> theme) {
        getStyleClass().add("side-pane");
        chart.setId("flame-" + letter);
        chart.themeProperty().bind(theme);
        menu = FlameMenu.install(chart, null, null);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        details.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        details.setMinWidth(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(title, chart, details);
        chart.hoveredNodeProperty().addListener(_ -> describe());
        chart.highlightedNodeProperty().addListener(_ -> describe());
        chart.selectedNodeProperty().addListener(_ -> describe());
    }

    void show(String heading, ProfileData data, CallTree tree) {
        title.setText(heading);
        FrameWords shown = new FrameWords(tree, data.profile().summary().unit(), "all");
        words = shown;
        menu.setWords(shown);
        chart.sourceProperty().set(new CallTreeSource(tree));
        chart.colorsProperty().set(FrameColors.of(tree));
        chart.setTipText(shown::tip);
        chart.setFrameText(node -> shown.name(node) + ", " + shown.details(node));
        chart.setSummary("Flame graph of " + heading + ", " + shown.details(0));
        describe();
    }

    private void describe() {
        FrameWords shown = words;
        if (shown == null) {
            return;
        }
        int node = Math.max(
                0,
                firstSet(
                        chart.hoveredNodeProperty().get(),
                        chart.highlightedNodeProperty().get(),
                        chart.selectedNodeProperty().get()));
        if (node < shown.tree().shape().size()) {
            String name = shown.name(node);
            details.setText(FrameName.of(name).withoutPackage(name) + "   " + shown.details(node));
        }
    }

    private static int firstSet(int... nodes) {
        for (int node : nodes) {
            if (node != FlameChart.NONE) {
                return node;
            }
        }
        return FlameChart.NONE;
    }

    FlameChart chart() {
        return chart;
    }
}
