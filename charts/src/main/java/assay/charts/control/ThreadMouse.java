package assay.charts.control;

import assay.charts.plot.TimeSpan;
import assay.charts.threads.StatePainter;
import assay.charts.threads.StateSlice;
import assay.charts.threads.StateSource;
import assay.charts.threads.ThreadLayout;
import assay.charts.threads.ThreadViewport;
import javafx.animation.AnimationTimer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// Drags, clicks and the wheel on a chart of threads.
final class ThreadMouse {
    private static final double DRAG_FROM = 4;
    private static final double WHEEL_NOTCH = 40;
    private static final double WHEEL_FACTOR = 1.25;

    /// What a drag does.
    private enum Drag {
        NONE,
        PENDING,
        SELECT,
        PAN
    }

    private final ThreadChart chart;
    private final ChartTip tip;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            apply();
        }
    };
    private Drag drag = Drag.NONE;
    private double anchor;
    private double x;
    private @Nullable MouseEvent hovered;

    ThreadMouse(ThreadChart chart) {
        this.chart = chart;
        this.tip = new ChartTip(chart);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tip.hide());
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getX(), event.getZoomFactor()));
        chart.sceneProperty().addListener(_ -> end());
    }

    private void hover(MouseEvent event) {
        hovered = event;
        showTip(event);
    }

    /// Tells what is under the pointer again, of which more is known by now.
    void refreshTip() {
        MouseEvent last = hovered;
        if (last != null && tip.isShowing()) {
            showTip(last);
        }
    }

    private void showTip(MouseEvent event) {
        ThreadLayout layout = chart.arranged();
        StateSource source = chart.sourceProperty().get();
        int lane = layout == null ? ThreadLayout.NONE : layout.laneAt(event.getY());
        if (layout == null || source == null || lane < 0 || event.getX() >= layout.width()) {
            tip.hide();
            return;
        }
        String text = event.getX() < layout.left()
                ? source.describe(lane)
                : source.describe(lane, layout.nanosAt(event.getX()), after(layout, event.getX()));
        tip.moveTo(text, event.getX(), layout.y(lane), layout.y(lane) + ThreadLayout.LANE_HEIGHT);
    }

    /// The end of the pixel at `x`.
    private static long after(ThreadLayout layout, double x) {
        return layout.nanosAt(x) + (long) Math.ceil(layout.nanosPerPixel());
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        tip.hide();
        ThreadLayout layout = chart.arranged();
        x = event.getX();
        anchor = x;
        if (layout == null || x < layout.left() || x >= layout.width()) {
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY) {
            drag = Drag.PENDING;
        } else if (event.getButton() == MouseButton.MIDDLE) {
            drag = Drag.PAN;
        }
    }

    private void drag(MouseEvent event) {
        ThreadLayout layout = chart.arranged();
        if (layout == null) {
            return;
        }
        if (drag == Drag.PAN) {
            chart.viewportProperty().set(layout.panned((x - event.getX()) / layout.plotWidth()));
        }
        x = event.getX();
        if (drag == Drag.PENDING && Math.abs(x - anchor) > DRAG_FROM) {
            drag = Drag.SELECT;
            chart.adjusting().set(true);
            pulse.start();
        }
    }

    private void apply() {
        ThreadLayout layout = chart.arranged();
        if (layout != null && drag == Drag.SELECT) {
            chart.rangeProperty().set(layout.between(anchor, x));
        }
    }

    private void release(MouseEvent event) {
        if (drag == Drag.SELECT) {
            apply();
        } else if (event.getButton() == MouseButton.PRIMARY && Math.abs(event.getX() - anchor) <= DRAG_FROM) {
            click(event);
        }
        end();
    }

    private void click(MouseEvent event) {
        ThreadLayout layout = chart.arranged();
        StateSource source = chart.sourceProperty().get();
        int lane = layout == null ? ThreadLayout.NONE : layout.laneAt(event.getY());
        if (layout == null || source == null || event.getX() >= layout.width()) {
            return;
        }
        if (event.getX() < layout.left()) {
            clickLabel(event, lane, source);
            return;
        }
        StateSlice slice =
                lane < 0 ? null : source.slice(lane, layout.nanosAt(event.getX()), after(layout, event.getX()));
        chart.laneProperty().set(lane);
        chart.sliceProperty().set(slice);
        if (event.getClickCount() == 2) {
            TimeSpan zoomed = slice == null ? null : slice.span();
            chart.viewportProperty().set(zoomed == null ? layout.viewport().withSpan(null) : layout.around(zoomed));
        }
    }

    private void clickLabel(MouseEvent event, int lane, StateSource source) {
        if (lane < 0) {
            return;
        }
        boolean arrow = source.isPool(lane) && event.getX() < StatePainter.ARROW_WIDTH;
        chart.laneProperty().set(lane);
        chart.sliceProperty().set(null);
        if (arrow) {
            chart.onExpandProperty().get().accept(lane);
        } else {
            chart.onChooseProperty().get().accept(lane);
        }
    }

    private void end() {
        pulse.stop();
        drag = Drag.NONE;
        chart.adjusting().set(false);
    }

    private void scroll(ScrollEvent event) {
        ThreadLayout layout = chart.arranged();
        if (layout == null || event.isInertia() && event.isShortcutDown()) {
            return;
        }
        tip.hide();
        if (event.isShortcutDown()) {
            zoom(event.getX(), Math.pow(WHEEL_FACTOR, event.getDeltaY() / WHEEL_NOTCH));
        } else {
            double sideways = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            ThreadViewport panned = layout.panned(-sideways / layout.plotWidth());
            ThreadViewport moved = layout.scrolled(event.isShiftDown() ? 0 : -event.getDeltaY());
            chart.viewportProperty().set(panned.withScroll(moved.scroll()));
        }
        event.consume();
    }

    private void zoom(double at, double factor) {
        ThreadLayout layout = chart.arranged();
        if (layout != null && factor != 1) {
            chart.viewportProperty().set(layout.zoomedAt(at, factor));
        }
    }
}
