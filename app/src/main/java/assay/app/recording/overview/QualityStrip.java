package assay.app.recording.overview;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Statements on the quality of the data, side by side; those that warn look it.
final class QualityStrip extends HBox {
    QualityStrip() {
        getStyleClass().add("quality");
        setId("quality");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(List<Quality> all) {
        getChildren().setAll(all.stream().map(QualityStrip::label).toList());
    }

    private static Label label(Quality quality) {
        FontIcon icon = new FontIcon(quality.good() ? Feather.CHECK : Feather.ALERT_TRIANGLE);
        Label label = new Label(quality.text(), icon);
        label.getStyleClass().add(quality.good() ? "quality-good" : "quality-bad");
        label.setTooltip(new Tooltip(quality.help()));
        label.setAccessibleText(quality.text() + ". " + quality.help());
        return label;
    }
}
