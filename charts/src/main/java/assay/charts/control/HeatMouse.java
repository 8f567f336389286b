package assay.charts.control;

import assay.charts.heat.HeatLayout;
import assay.charts.plot.TimeSpan;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// Drags, clicks and the wheel on a heat map.
final class HeatMouse {
    private static final double WHEEL_NOTCH = 40;
    private static final double WHEEL_FACTOR = 1.25;
    private static final double EDGE = 24;

    private final HeatChart chart;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            apply();
        }
    };
    private @Nullable ObjectProperty<@Nullable TimeSpan> dragged;
    private int anchor = HeatLayout.NONE;
    private double x;
    private double y;

    HeatMouse(HeatChart chart) {
        this.chart = chart;
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        chart.addEventHandler(
                MouseEvent.MOUSE_EXITED, _ -> chart.hoveredProperty().set(HeatLayout.NONE));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getX(), event.getZoomFactor()));
        chart.sceneProperty().addListener(_ -> end());
    }

    private void hover(MouseEvent event) {
        HeatLayout layout = chart.arranged();
        chart.hoveredProperty().set(layout == null ? HeatLayout.NONE : layout.cellAt(event.getX(), event.getY()));
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        HeatLayout layout = chart.arranged();
        if (layout == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        anchor = layout.cellAt(event.getX(), event.getY());
        if (anchor == HeatLayout.NONE) {
            return;
        }
        x = event.getX();
        y = event.getY();
        dragged = event.isShortcutDown() ? chart.baselineProperty() : chart.rangeProperty();
        if (event.getClickCount() == 2) {
            dragged.set(null);
            dragged = null;
        }
    }

    private void drag(MouseEvent event) {
        if (dragged == null) {
            return;
        }
        x = event.getX();
        y = event.getY();
        if (!chart.adjusting().get()) {
            chart.hoveredProperty().set(HeatLayout.NONE);
            chart.adjusting().set(true);
            pulse.start();
        }
    }

    /// The cells between the start and the pointer, in the order of time; at the edge, the view moves on.
    private void apply() {
        HeatLayout layout = chart.arranged();
        if (layout == null || dragged == null) {
            return;
        }
        if (x > layout.right() - EDGE && x > chart.getWidth() - EDGE) {
            chart.viewportProperty().set(layout.panned(1));
        } else if (x < layout.left()) {
            chart.viewportProperty().set(layout.panned(-1));
        }
        int cell = layout.nearestCell(x, y);
        dragged.set(layout.span(anchor, cell));
        chart.cellProperty().set(cell);
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            apply();
        }
        end();
    }

    private void end() {
        pulse.stop();
        dragged = null;
        chart.adjusting().set(false);
    }

    private void scroll(ScrollEvent event) {
        HeatLayout layout = chart.arranged();
        if (layout == null || event.isInertia() && event.isShortcutDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            zoom(event.getX(), Math.pow(WHEEL_FACTOR, event.getDeltaY() / WHEEL_NOTCH));
        } else {
            double sideways = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            chart.viewportProperty()
                    .set(layout.panned(-sideways / layout.viewport().columnWidth()));
        }
        event.consume();
    }

    private void zoom(double at, double factor) {
        HeatLayout layout = chart.arranged();
        if (layout != null && factor != 1) {
            chart.viewportProperty().set(layout.zoomedAt(at, factor));
        }
    }
}
