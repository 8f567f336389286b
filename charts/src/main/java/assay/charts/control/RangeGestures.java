package assay.charts.control;

import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Mouse and keyboard that choose a part of an axis: drag to choose, an edge to change, the inside to move, a double
/// click or Escape for none, arrows to move, with Shift to change its end. While dragging, the range changes at most
/// once per pulse. Shares of the axis are all it knows.
public final class RangeGestures {
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

    private final Node node;
    private final Axis axis;
    private final ObjectProperty<@Nullable BrushRange> range;
    private final BooleanProperty adjusting;
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

    /// Where the axis lies on its node.
    public interface Axis {
        /// Left end in the node's pixels.
        default double left() {
            return 0;
        }

        /// Pixels from end to end.
        double width();

        /// Whether there is anything to choose from.
        boolean ready();
    }

    /// @param node hears of mouse and keys, and takes the keyboard when it is pressed
    /// @param range what is chosen, null for nothing; changed here, and may be changed elsewhere
    /// @param adjusting told whether the range is still being dragged
    public RangeGestures(Node node, Axis axis, ObjectProperty<@Nullable BrushRange> range, BooleanProperty adjusting) {
        this.node = node;
        this.axis = axis;
        this.range = range;
        this.adjusting = adjusting;
        node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> node.setCursor(cursorAt(event.getX())));
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        node.sceneProperty().addListener(_ -> end());
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private double least() {
        return Math.min(1, 2 / Math.max(2, axis.width()));
    }

    private double share(double x) {
        return Math.clamp((x - axis.left()) / axis.width(), 0.0, 1.0);
    }

    private double x(double share) {
        return axis.left() + share * axis.width();
    }

    private boolean isNear(double x, double share) {
        return Math.abs(x - x(share)) <= GRAB;
    }

    private Cursor cursorAt(double x) {
        BrushRange chosen = range.get();
        if (chosen == null) {
            return Cursor.CROSSHAIR;
        }
        if (isNear(x, chosen.from()) || isNear(x, chosen.to())) {
            return Cursor.H_RESIZE;
        }
        return share(x) > chosen.from() && share(x) < chosen.to() ? Cursor.OPEN_HAND : Cursor.CROSSHAIR;
    }

    private void press(MouseEvent event) {
        node.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY || !axis.ready()) {
            return;
        }
        BrushRange chosen = range.get();
        double at = share(event.getX());
        pointer = event.getX();
        grabbed = chosen;
        anchor = at;
        drag = Drag.PENDING;
        if (chosen != null && isNear(event.getX(), chosen.from())) {
            anchor = chosen.to();
            drag = Drag.EDGE;
        } else if (chosen != null && isNear(event.getX(), chosen.to())) {
            anchor = chosen.from();
            drag = Drag.EDGE;
        } else if (chosen != null && at > chosen.from() && at < chosen.to()) {
            drag = Drag.MOVE;
        }
    }

    private void drag(MouseEvent event) {
        if (drag == Drag.NONE) {
            return;
        }
        pointer = event.getX();
        if (drag == Drag.PENDING && Math.abs(pointer - x(anchor)) > DRAG_FROM) {
            drag = Drag.EDGE;
        }
        if (drag != Drag.PENDING && !adjusting.get()) {
            adjusting.set(true);
            pulse.start();
        }
    }

    private void apply() {
        BrushRange start = grabbed;
        if (drag == Drag.EDGE) {
            range.set(BrushRange.between(anchor, share(pointer), least()));
        } else if (drag == Drag.MOVE && start != null) {
            range.set(start.moved((pointer - axis.left()) / axis.width() - anchor));
        }
    }

    private void release(MouseEvent event) {
        if (adjusting.get()) {
            apply();
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            range.set(null);
        }
        end();
    }

    /// Also when the brush leaves its window in the middle of a drag.
    private void end() {
        pulse.stop();
        drag = Drag.NONE;
        adjusting.set(false);
    }

    private void key(KeyEvent event) {
        BrushRange chosen = range.get();
        if (chosen == null || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        BrushRange changed = switch (event.getCode()) {
            case LEFT -> stepped(chosen, -KEY_STEP, event.isShiftDown());
            case RIGHT -> stepped(chosen, KEY_STEP, event.isShiftDown());
            case ESCAPE -> null;
            default -> chosen;
        };
        if (!chosen.equals(changed)) {
            range.set(changed);
            event.consume();
        }
    }

    private BrushRange stepped(BrushRange chosen, double step, boolean resize) {
        return resize
                ? BrushRange.between(chosen.from(), Math.max(chosen.from(), chosen.to() + step), least())
                : chosen.moved(step);
    }
}
