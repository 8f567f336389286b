package assay.charts.control;

import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Mouse and keyboard on a time brush. While dragging, the range changes at most once per pulse.
final class BrushGestures {
    private static final double GRAB = 6;
    private static final double DRAG_FROM = 4;
    private static final double KEY_STEP = 0.01;

    /// What a drag changes.
    private enum Drag {
        NONE,
        PENDING,
        EDGE,
        MOVE
    }

    private final TimeBrush brush;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            apply();
        }
    };
    private Drag drag = Drag.NONE;
    private double anchor;
    private double pointer;
    private @Nullable BrushRange grabbed;

    BrushGestures(TimeBrush brush) {
        this.brush = brush;
        brush.addEventHandler(MouseEvent.MOUSE_MOVED, event -> brush.setCursor(cursorAt(event.getX())));
        brush.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        brush.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        brush.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        brush.sceneProperty().addListener(_ -> end());
        brush.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private double least() {
        return Math.min(1, 2 / Math.max(2, brush.getWidth()));
    }

    private double share(double x) {
        return Math.clamp(x / brush.getWidth(), 0.0, 1.0);
    }

    private boolean isNear(double x, double share) {
        return Math.abs(x - share * brush.getWidth()) <= GRAB;
    }

    private Cursor cursorAt(double x) {
        BrushRange range = brush.rangeProperty().get();
        if (range == null) {
            return Cursor.CROSSHAIR;
        }
        if (isNear(x, range.from()) || isNear(x, range.to())) {
            return Cursor.H_RESIZE;
        }
        return share(x) > range.from() && share(x) < range.to() ? Cursor.OPEN_HAND : Cursor.CROSSHAIR;
    }

    private void press(MouseEvent event) {
        brush.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY || brush.binsProperty().get() == null) {
            return;
        }
        BrushRange range = brush.rangeProperty().get();
        double at = share(event.getX());
        pointer = event.getX();
        grabbed = range;
        anchor = at;
        drag = Drag.PENDING;
        if (range != null && isNear(event.getX(), range.from())) {
            anchor = range.to();
            drag = Drag.EDGE;
        } else if (range != null && isNear(event.getX(), range.to())) {
            anchor = range.from();
            drag = Drag.EDGE;
        } else if (range != null && at > range.from() && at < range.to()) {
            drag = Drag.MOVE;
        }
    }

    private void drag(MouseEvent event) {
        if (drag == Drag.NONE) {
            return;
        }
        pointer = event.getX();
        if (drag == Drag.PENDING && Math.abs(pointer - anchor * brush.getWidth()) > DRAG_FROM) {
            drag = Drag.EDGE;
        }
        if (drag != Drag.PENDING && !brush.adjusting().get()) {
            brush.adjusting().set(true);
            pulse.start();
        }
    }

    private void apply() {
        BrushRange start = grabbed;
        if (drag == Drag.EDGE) {
            brush.rangeProperty().set(BrushRange.between(anchor, share(pointer), least()));
        } else if (drag == Drag.MOVE && start != null) {
            brush.rangeProperty().set(start.moved(pointer / brush.getWidth() - anchor));
        }
    }

    private void release(MouseEvent event) {
        if (brush.adjusting().get()) {
            apply();
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            brush.rangeProperty().set(null);
        }
        end();
    }

    /// Also when the brush leaves its window in the middle of a drag.
    private void end() {
        pulse.stop();
        drag = Drag.NONE;
        brush.adjusting().set(false);
    }

    private void key(KeyEvent event) {
        BrushRange range = brush.rangeProperty().get();
        if (range == null) {
            return;
        }
        BrushRange changed = switch (event.getCode()) {
            case LEFT -> stepped(range, -KEY_STEP, event.isShiftDown());
            case RIGHT -> stepped(range, KEY_STEP, event.isShiftDown());
            case ESCAPE -> null;
            default -> range;
        };
        if (!range.equals(changed)) {
            brush.rangeProperty().set(changed);
            event.consume();
        }
    }

    private BrushRange stepped(BrushRange range, double step, boolean resize) {
        return resize
                ? BrushRange.between(range.from(), Math.max(range.from(), range.to() + step), least())
                : range.moved(step);
    }
}
