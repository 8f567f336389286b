package assay.app.recording.overview;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Statements on the quality of the data: what is well side by side, then a line for each finding with what it means
/// and what helps.
final class QualityStrip extends VBox {
    private final HBox good = new HBox();

    QualityStrip() {
        getStyleClass().add("quality");
        good.getStyleClass().add("quality-row");
        setId("quality");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(List<Quality> all) {
        good.getChildren()
                .setAll(all.stream()
                        .filter(Quality::good)
                        .map(QualityStrip::good)
                        .toList());
        getChildren()
                .setAll(all.stream()
                        .filter(each -> !each.good())
                        .map(QualityStrip::finding)
                        .toList());
        if (!good.getChildren().isEmpty()) {
            getChildren().addFirst(good);
        }
    }

    private static Label good(Quality quality) {
        Label label = label(quality, quality.text(), Feather.CHECK, "quality-good");
        label.setTooltip(new Tooltip(quality.help()));
        return label;
    }

    private static Label finding(Quality quality) {
        Label label = label(quality, quality.text() + ".  " + quality.help(), Feather.ALERT_TRIANGLE, "quality-bad");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label label(Quality quality, String text, Feather icon, String style) {
        Label label = new Label(text, new FontIcon(icon));
        label.getStyleClass().add(style);
        label.setAccessibleText(quality.text() + ". " + quality.help());
        return label;
    }
}
