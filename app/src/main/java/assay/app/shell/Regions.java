package assay.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Moves the keyboard between the regions of the window: F6 to the next, Shift+F6 to the one before.
final class Regions {
    private final List<Parent> regions;

    Regions(List<Parent> regions) {
        this.regions = List.copyOf(regions);
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6) {
                move(scene.getFocusOwner(), event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
    }

    /// Regions that hold nothing focusable are passed over.
    private void move(@Nullable Node focused, int step) {
        int from = indexOf(focused);
        for (int i = 1; i <= regions.size(); i++) {
            Node target = firstFocusable(regions.get(Math.floorMod(from + step * i, regions.size())));
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    private int indexOf(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node instanceof Parent parent && regions.contains(parent)) {
                return regions.indexOf(parent);
            }
        }
        return -1;
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
