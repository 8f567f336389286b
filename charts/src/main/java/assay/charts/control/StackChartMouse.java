package assay.charts.control;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// Clicks, drags and wheel on a stack chart.
final class StackChartMouse {
    private static final double DRAG_FROM = 4;
    private static final double WHEEL_NOTCH = 40;
    private static final double WHEEL_FACTOR = 1.25;

    private final StackChartView chart;
    private @Nullable Point2D pressed;
    private Point2D dragged = Point2D.ZERO;
    private boolean dragging;

    StackChartMouse(StackChartView chart) {
        this.chart = chart;
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(
                ZoomEvent.ZOOM, event -> chart.zoom(event.getX() / chart.getWidth(), event.getZoomFactor()));
        chart.windowProperty().addListener(_ -> leave());
    }

    private void move(MouseEvent event) {
        int box = chart.boxAt(event.getX(), event.getY());
        chart.hover(box);
        chart.showTip(box, event.getX());
    }

    private void leave() {
        chart.hideTip();
        chart.hover(StackChartView.NONE);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        chart.hideTip();
        pressed = new Point2D(event.getX(), event.getY());
        dragged = pressed;
        dragging = false;
    }

    private void drag(MouseEvent event) {
        Point2D at = new Point2D(event.getX(), event.getY());
        Point2D from = pressed;
        if (from == null || event.getButton() == MouseButton.SECONDARY || !dragging && from.distance(at) <= DRAG_FROM) {
            return;
        }
        dragging = true;
        chart.pan((dragged.getX() - at.getX()) / chart.getWidth());
        chart.scrollBy(dragged.getY() - at.getY());
        dragged = at;
    }

    private void release(MouseEvent event) {
        boolean click = pressed != null && !dragging && event.getButton() == MouseButton.PRIMARY;
        pressed = null;
        if (click) {
            int span = chart.spanOf(chart.boxAt(event.getX(), event.getY()));
            chart.selectedSpanProperty().set(span);
            if (event.getClickCount() % 2 == 0) {
                zoomToOrReset(span);
            }
        }
    }

    private void zoomToOrReset(int span) {
        if (span < 0) {
            chart.resetZoom();
        } else {
            chart.zoomTo(span);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            chart.zoom(event.getX() / chart.getWidth(), Math.pow(WHEEL_FACTOR, event.getDeltaY() / WHEEL_NOTCH));
        } else {
            boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
            chart.pan(-(sideways ? event.getDeltaY() : event.getDeltaX()) / chart.getWidth());
            chart.scrollBy(event.isShiftDown() ? 0 : -event.getDeltaY());
        }
        event.consume();
    }
}
