package assay.charts.control;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Drags the window of a flame minimap.
final class MinimapMouse {
    private static final double GRAB = 5;

    private enum Drag {
        NONE,
        LEFT,
        RIGHT,
        MIDDLE
    }

    private final FlameMinimap map;
    private Drag drag = Drag.NONE;
    private double grabbedAt;
    private double from;
    private double to;

    MinimapMouse(FlameMinimap map) {
        this.map = map;
        map.addEventHandler(MouseEvent.MOUSE_MOVED, event -> map.setCursor(cursor(at(event.getX()))));
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private static Cursor cursor(Drag drag) {
        return switch (drag) {
            case LEFT, RIGHT -> Cursor.H_RESIZE;
            case MIDDLE -> Cursor.OPEN_HAND;
            case NONE -> Cursor.DEFAULT;
        };
    }

    private Drag at(double x) {
        double[] shown = map.shown();
        double left = shown[0] * map.getWidth();
        double right = shown[1] * map.getWidth();
        if (shown[1] - shown[0] >= 1) {
            return x <= GRAB ? Drag.LEFT : x >= right - GRAB ? Drag.RIGHT : Drag.NONE;
        }
        if (Math.abs(x - left) <= GRAB) {
            return Drag.LEFT;
        }
        if (Math.abs(x - right) <= GRAB) {
            return Drag.RIGHT;
        }
        return Drag.MIDDLE;
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double share = event.getX() / map.getWidth();
        double[] shown = map.shown();
        drag = at(event.getX());
        if (drag == Drag.MIDDLE && (share < shown[0] || share > shown[1])) {
            double half = (shown[1] - shown[0]) / 2;
            map.show(share - half, share + half);
            shown = map.shown();
        }
        from = shown[0];
        to = shown[1];
        grabbedAt = share;
    }

    private void drag(MouseEvent event) {
        double share = Math.clamp(event.getX() / map.getWidth(), 0.0, 1.0);
        double least = GRAB / Math.max(GRAB, map.getWidth());
        switch (drag) {
            case NONE -> {}
            case LEFT -> map.show(Math.min(share, to - least), to);
            case RIGHT -> map.show(from, Math.max(share, from + least));
            case MIDDLE -> map.show(from + share - grabbedAt, to + share - grabbedAt);
        }
    }

    private void release(MouseEvent event) {
        if (event.getClickCount() == 2) {
            map.show(0, 1);
        }
        drag = Drag.NONE;
    }
}
