package assay.app.recording.overview;

import assay.analysis.model.TimeRange;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.TimeAxis;
import assay.charts.control.BrushRange;
import assay.charts.control.LaneChart;
import assay.charts.paint.Theme;
import assay.charts.time.Lanes;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The lanes, whose brush is that of the selection; Enter goes into what is brushed.
final class LaneBrush extends StackPane {
    private final SelectionModel model;
    private final TimeAxis whole;
    private final LaneChart chart = new LaneChart();
    private final ChangeListener<Selection> follower = (_, _, now) -> selected(now);
    private boolean translating;

    LaneBrush(SelectionModel model, TimeAxis whole, ObservableValue<Theme> theme) {
        this.model = model;
        this.whole = whole;
        chart.setId("lanes");
        chart.themeProperty().bind(theme);
        getStyleClass().add("lanes");
        getChildren().add(chart);
        setVisible(false);
        setManaged(false);
        chart.rangeProperty().addListener((_, _, range) -> toModel(range));
        chart.adjustingProperty().addListener((_, _, moving) -> {
            if (!moving) {
                model.brush(model.get().range(), false);
            }
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.selectionProperty().addListener(follower);
        selected(model.get());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && model.get().range() != null) {
            model.commit();
            event.consume();
        }
    }

    private TimeAxis axis() {
        return whole.within(model.get().within());
    }

    /// Shows lanes; null takes the chart away.
    void show(@Nullable Lanes lanes) {
        chart.lanesProperty().set(lanes);
        setVisible(lanes != null);
        setManaged(lanes != null);
    }

    private void selected(Selection now) {
        if (!translating) {
            translating = true;
            TimeRange range = now.range();
            chart.rangeProperty().set(range == null ? null : axis().shares(range));
            translating = false;
        }
    }

    private void toModel(@Nullable BrushRange range) {
        if (!translating) {
            translating = true;
            model.brush(
                    range == null ? null : axis().instants(range),
                    chart.adjustingProperty().get());
            translating = false;
        }
    }

    void focus() {
        chart.requestFocus();
    }

    void close() {
        chart.themeProperty().unbind();
        model.selectionProperty().removeListener(follower);
    }
}
