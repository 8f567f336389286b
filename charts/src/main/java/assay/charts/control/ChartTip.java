package assay.charts.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.Screen;
import javafx.util.Duration;

/// A tip that comes after a moment, follows the pointer and stays off the row it speaks of.
final class ChartTip {
    private static final Duration DELAY = Duration.millis(250);
    private static final double DISTANCE = 8;
    private static final double BESIDE_POINTER = 12;

    private final Node owner;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private double x;
    private double top;
    private double bottom;

    ChartTip(Node owner) {
        this.owner = owner;
        delay.setOnFinished(_ -> show());
    }

    /// Speaks of the band between `top` and `bottom`, in the owner's coordinates; an empty text shows nothing.
    void moveTo(String text, double pointerX, double bandTop, double bandBottom) {
        x = pointerX;
        top = bandTop;
        bottom = bandBottom;
        if (text.isEmpty()) {
            hide();
            return;
        }
        tooltip.setText(text);
        if (tooltip.isShowing()) {
            show();
        } else {
            delay.playFromStart();
        }
    }

    boolean isShowing() {
        return tooltip.isShowing();
    }

    void hide() {
        delay.stop();
        tooltip.hide();
    }

    private void show() {
        Bounds visible = owner.getLayoutBounds();
        Point2D below = owner.localToScreen(x + BESIDE_POINTER, Math.min(bottom, visible.getMaxY()) + DISTANCE);
        Point2D above = owner.localToScreen(x, Math.max(top, visible.getMinY()) - DISTANCE);
        if (below == null || above == null) {
            return;
        }
        tooltip.show(owner, below.getX(), below.getY());
        Rectangle2D screen = screenAt(below);
        double left = Math.clamp(
                below.getX(), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - tooltip.getWidth()));
        boolean fitsBelow = below.getY() + tooltip.getHeight() <= screen.getMaxY();
        tooltip.setX(left);
        tooltip.setY(fitsBelow ? below.getY() : above.getY() - tooltip.getHeight());
    }

    private static Rectangle2D screenAt(Point2D point) {
        return Screen.getScreensForRectangle(point.getX(), point.getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }
}
