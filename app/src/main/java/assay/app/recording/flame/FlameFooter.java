package assay.app.recording.flame;

import assay.charts.control.FlameLegend;
import assay.charts.flame.FrameName;
import assay.charts.flame.LegendEntry;
import assay.charts.paint.Theme;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Below a flame graph: the hovered or selected frame in words, and what the colours mean.
final class FlameFooter extends HBox {
    private final Label name = new Label();
    private final Label details = new Label();
    private final FlameLegend legend = new FlameLegend();

    FlameFooter(ObservableValue<Theme> theme) {
        getStyleClass().add("flame-footer");
        setAlignment(Pos.CENTER_LEFT);
        name.setId("frame-name");
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setMinWidth(60);
        details.setId("frame-details");
        details.getStyleClass().add(Styles.TEXT_MUTED);
        details.setMinWidth(USE_PREF_SIZE);
        legend.themeProperty().bind(theme);
        getChildren().addAll(name, details, new Spacer(), legend);
    }

    void show(FrameWords words, int node) {
        String label = words.name(node);
        name.setText(FrameName.of(label).withoutPackage(label));
        details.setText(words.details(node));
    }

    void showColors(List<LegendEntry> entries) {
        legend.entriesProperty().set(entries);
    }
}
