package assay.app.recording;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Chooses between the flame graph and the metrics of a recording; one of them is always chosen.
final class ViewSwitch extends HBox {
    ViewSwitch(BooleanProperty metricsShown) {
        getStyleClass().add("view-switch");
        ToggleGroup group = new ToggleGroup();
        ToggleButton flame = button("Flame graph", "show-flame", Styles.LEFT_PILL, group);
        ToggleButton metrics = button("Metrics", "show-metrics", Styles.RIGHT_PILL, group);
        metrics.setTooltip(new Tooltip("Metrics or flame graph (Ctrl+M)"));
        group.selectToggle(metricsShown.get() ? metrics : flame);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                metricsShown.set(metrics.equals(now));
            }
        });
        metricsShown.addListener((_, _, shown) -> group.selectToggle(shown ? metrics : flame));
        getChildren().addAll(flame, metrics);
    }

    private static ToggleButton button(String text, String id, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add(pill);
        button.setToggleGroup(group);
        return button;
    }
}
