package assay.charts.control;

import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameSource;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.FlameZoom;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// Clicks, drags and wheel on a flame chart.
final class FlameMouse {
    private static final double DRAG_FROM = 4;
    /// Pixels of wheel movement that zoom by [#WHEEL_FACTOR]; one notch of a usual wheel.
    private static final double WHEEL_NOTCH = 40;

    private static final double WHEEL_FACTOR = 1.25;

    private final FlameChart chart;
    private @Nullable MouseEvent pressed;
    private Point2D dragged = Point2D.ZERO;
    private boolean dragging;
    private boolean opened;

    FlameMouse(FlameChart chart, Node graph) {
        this.chart = chart;
        graph.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        graph.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        graph.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        graph.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        graph.addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getX(), event.getZoomFactor()));
    }

    private static boolean isFrame(FlameLayout layout, int box) {
        return box >= 0 && layout.merged(box) == 1;
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        pressed = event;
        dragged = new Point2D(event.getX(), event.getY());
        dragging = false;
    }

    private void drag(MouseEvent event) {
        MouseEvent from = pressed;
        if (from == null || from.getButton() == MouseButton.SECONDARY) {
            return;
        }
        if (!dragging && Math.hypot(event.getX() - from.getX(), event.getY() - from.getY()) <= DRAG_FROM) {
            return;
        }
        dragging = true;
        pan(event.getX() - dragged.getX(), event.getY() - dragged.getY());
        dragged = new Point2D(event.getX(), event.getY());
    }

    private void pan(double dx, double dy) {
        FlameLayout layout = chart.arranged();
        if (layout == null) {
            return;
        }
        FlameViewport moved =
                chart.viewportProperty().get().panned(-dx / layout.area().width());
        double towardsRoot = chart.directionProperty().get() == FlameDirection.ICICLE ? -dy : dy;
        chart.viewportProperty().set(new FlameZoom(layout).scrolledBy(moved, towardsRoot));
    }

    private void release(MouseEvent event) {
        boolean click = pressed != null && !dragging && event.getButton() == MouseButton.PRIMARY;
        pressed = null;
        dragging = false;
        if (click) {
            click(event);
        }
    }

    private void click(MouseEvent event) {
        FlameLayout layout = chart.arranged();
        FlameSource source = chart.sourceProperty().get();
        if (layout == null || source == null) {
            return;
        }
        int box = layout.boxAt(event.getX(), event.getY());
        boolean twice = event.getClickCount() % 2 == 0;
        if (twice && opened) {
            // The first click of the pair opened a merged block; what lies there now was not meant.
            return;
        }
        opened = box >= 0 && !isFrame(layout, box);
        if (opened) {
            chart.zoomTo(source.parent(layout.node(box)));
        } else if (twice) {
            zoomToOrReset(box < 0 ? FlameChart.NONE : layout.node(box));
        } else {
            chart.selectedNodeProperty().set(box < 0 ? FlameChart.NONE : layout.node(box));
        }
    }

    private void zoomToOrReset(int node) {
        if (node < 0) {
            chart.resetZoom();
        } else {
            chart.zoomTo(node);
        }
    }

    private void scroll(ScrollEvent event) {
        FlameLayout layout = chart.arranged();
        boolean zooms = event.isShortcutDown() != chart.wheelZoomsProperty().get() && !event.isShiftDown();
        if (layout == null || event.isInertia() && zooms) {
            return;
        }
        double sideways = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (zooms) {
            zoom(event.getX(), Math.pow(WHEEL_FACTOR, event.getDeltaY() / WHEEL_NOTCH));
        } else {
            pan(sideways, event.isShiftDown() ? 0 : event.getDeltaY());
        }
        event.consume();
    }

    private void zoom(double x, double factor) {
        FlameLayout layout = chart.arranged();
        if (layout != null) {
            FlameZoom zoom = new FlameZoom(layout);
            chart.viewportProperty()
                    .set(zoom.zoomedAt(
                            chart.viewportProperty().get(), x / layout.area().width(), factor));
        }
    }
}
