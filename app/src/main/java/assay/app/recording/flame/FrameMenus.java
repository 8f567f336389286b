package assay.app.recording.flame;

import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// Gives each view of the stacks its menu.
final class FrameMenus {
    private FrameMenus() {}

    static void install(FlamePage page, FrameMenu menu, GraphView graph, Map<FlameMode, StackView> views) {
        graph.chart().setOnContextMenu((frame, x, y) -> {
            Consumer<Consumer<MenuItem>> first = add -> {
                if (frame > 0) {
                    add.accept(FrameMenu.item("Zoom here", () -> graph.chart().zoomTo(frame)));
                }
                add.accept(FrameMenu.item("Reset zoom", () -> graph.chart().resetZoom()));
            };
            menu.show(
                    graph.chart(),
                    graph.target(frame),
                    graph.stack(frame),
                    first,
                    () -> graph.chart().menuClosed(),
                    x,
                    y);
        });
        views.forEach((mode, view) -> {
            if (mode != FlameMode.FLAME) {
                view.node()
                        .addEventHandler(
                                ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> request(page, menu, view, event));
            }
        });
    }

    private static void request(FlamePage page, FrameMenu menu, StackView view, ContextMenuEvent event) {
        Target target = view.target();
        if (target == null || !page.view().equals(view)) {
            return;
        }
        Bounds bounds = view.node().localToScreen(view.node().getBoundsInLocal());
        double x = event.isKeyboardTrigger() ? bounds.getCenterX() : event.getScreenX();
        double y = event.isKeyboardTrigger() ? bounds.getCenterY() : event.getScreenY();
        menu.show(view.node(), target, null, _ -> {}, () -> {}, x, y);
        event.consume();
    }
}
