package assay.app.recording.heat;

import assay.charts.control.HeatChart;
import assay.charts.heat.HeatSource;
import assay.charts.plot.TimeSpan;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is marked in the heat map, and where that leads.
final class HeatFooter extends HBox {
    private final Label words = new Label();
    private final Button forget = new Button("Forget the comparison");
    private final Button events = new Button("Events", new FontIcon(Feather.LIST));
    private final Button difference = new Button("Difference", new FontIcon(Feather.SHUFFLE));

    HeatFooter(Runnable openFlame, Runnable openEvents, Runnable openDifference, Runnable forgetBase) {
        getStyleClass().add("heat-footer");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("heat-words");
        words.setMinWidth(0);
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        words.getStyleClass().add(Styles.TEXT_MUTED);
        Button flame = new Button("Flame graph", new FontIcon(Feather.BAR_CHART_2));
        flame.setId("heat-flame");
        flame.setOnAction(_ -> openFlame.run());
        events.setId("heat-events");
        events.setOnAction(_ -> openEvents.run());
        difference.setId("heat-difference");
        difference.setOnAction(_ -> openDifference.run());
        forget.setId("heat-forget");
        forget.getStyleClass().add(Styles.FLAT);
        forget.setOnAction(_ -> forgetBase.run());
        for (Button button : new Button[] {forget, difference, events, flame}) {
            button.getStyleClass().add(Styles.SMALL);
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(words, new Spacer(), forget, difference, events, flame);
    }

    /// @param comparable whether there are two ranges to compare
    /// @param single whether events that are no samples are counted
    void show(HeatChart chart, boolean comparable, boolean single) {
        TimeSpan range = chart.rangeProperty().get();
        TimeSpan base = chart.baselineProperty().get();
        HeatSource source = chart.sourceProperty().get();
        int cell = chart.hoveredProperty().get() >= 0
                ? chart.hoveredProperty().get()
                : chart.isFocused() ? chart.cellProperty().get() : -1;
        show(forget, base != null);
        show(difference, comparable);
        show(events, single);
        if (source != null && cell >= 0 && cell < source.cells()) {
            words.setText(source.describe(cell).replace("\n", "  ·  "));
        } else if (range == null && base == null) {
            words.setText("Drag to select a time; drag with Ctrl to mark one to compare with");
        } else {
            String selected = range == null ? "" : "Selected " + range.label();
            String compared = base == null ? "" : "to compare with " + base.label();
            words.setText(selected + (range == null || base == null ? "" : ", ") + compared);
        }
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
