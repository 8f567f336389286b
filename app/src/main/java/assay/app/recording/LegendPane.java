package assay.app.recording;

import assay.charts.flame.FlameColors;
import assay.charts.flame.LegendEntry;
import assay.charts.paint.Argb;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What the colours of a flame graph mean.
public final class LegendPane extends FlowPane {
    public LegendPane() {
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_RIGHT);
    }

    /// Shows the meaning of these colours.
    public void show(FlameColors colors) {
        getChildren().setAll(colors.legend().stream().map(LegendPane::entry).toList());
    }

    private static Label entry(LegendEntry entry) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setStyle("-fx-background-color: " + Argb.toHex(entry.argb()) + ';');
        Label label = new Label(entry.word(), swatch);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }
}
