package assay.app.recording.topic;

import assay.analysis.model.TimeRange;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.TimeAxis;
import assay.charts.control.BrushRange;
import assay.charts.control.CurveChart;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Makes a chart choose the selection's time, and show it. Enter goes into what is brushed.
final class ChartBrush {
    private final CurveChart chart;
    private final SelectionModel model;
    private final TimeAxis whole;
    private final ChangeListener<Selection> follower = (_, _, now) -> toChart(now);
    private boolean translating;

    ChartBrush(CurveChart chart, SelectionModel model, TimeAxis whole) {
        this.chart = chart;
        this.model = model;
        this.whole = whole;
        chart.rangeProperty().addListener((_, _, range) -> toModel(range));
        chart.adjustingProperty().addListener((_, _, moving) -> {
            if (!moving) {
                model.brush(model.get().range(), false);
            }
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.selectionProperty().addListener(follower);
        toChart(model.get());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && model.get().range() != null) {
            model.commit();
            event.consume();
        }
    }

    private void toModel(@Nullable BrushRange range) {
        if (!translating) {
            translating = true;
            TimeAxis axis = whole.within(model.get().within());
            model.brush(
                    range == null ? null : axis.instants(range),
                    chart.adjustingProperty().get());
            translating = false;
        }
    }

    private void toChart(Selection now) {
        if (!translating) {
            translating = true;
            TimeRange range = now.range();
            chart.rangeProperty()
                    .set(range == null ? null : whole.within(now.within()).shares(range));
            translating = false;
        }
    }

    void close() {
        model.selectionProperty().removeListener(follower);
    }
}
