package assay.app.recording.flame;

import assay.app.recording.select.FrameRule;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with one frame, in whichever view it is.
final class FrameMenu {
    private static final Set<TransformKind> FIRST =
            Set.of(TransformKind.FOCUS_FUNCTION, TransformKind.MERGE_FUNCTION, TransformKind.DROP_FUNCTION);

    private final FlamePage page;
    private final FlameModel model;
    private final ContextMenu menu = new ContextMenu();

    FrameMenu(FlamePage page, FlameModel model) {
        this.page = page;
        this.model = model;
        menu.setId("flame-menu");
    }

    /// Shows the menu of a frame.
    ///
    /// @param target null if it is no frame
    /// @param stack the frame's stack as text; null if it is a method anywhere
    /// @param first what only the view itself can do, on top
    /// @param closed called when the menu goes
    void show(
            Node owner,
            @Nullable Target target,
            @Nullable String stack,
            Consumer<Consumer<MenuItem>> first,
            Runnable closed,
            double x,
            double y) {
        menu.getItems().clear();
        menu.setOnHidden(_ -> closed.run());
        first.accept(menu.getItems()::add);
        if (target != null) {
            addTransforms(target);
            separate();
            addRules(target);
            separate();
            addPlaces(target);
            add("Add note…", () -> page.addNote(target.method()));
            separate();
            add("Copy name", () -> FlameMenu.copy(target.method()));
            if (stack != null) {
                add("Copy stack", () -> FlameMenu.copy(stack));
            }
        }
        if (!menu.getItems().isEmpty()) {
            menu.show(owner, x, y);
        }
    }

    /// What is wanted most first, the others one step away: a menu of all would be longer than a small screen is high.
    private void addTransforms(Target target) {
        separate();
        Menu more = new Menu("Change stacks");
        for (TransformKind kind : TransformKind.values()) {
            ObservableList<MenuItem> place = FIRST.contains(kind) ? menu.getItems() : more.getItems();
            kind.of(target)
                    .ifPresent(transform -> place.add(item(
                            kind.title() + "   (" + kind.key() + ")",
                            () -> model.shape().transform(transform))));
        }
        menu.getItems().add(more);
    }

    private void addRules(Target target) {
        Menu everywhere = new Menu("On all pages");
        everywhere
                .getItems()
                .addAll(
                        item("Keep only samples with the method", () -> rule(true, target)),
                        item("Drop samples with the method", () -> rule(false, target)));
        menu.getItems().add(everywhere);
    }

    private void rule(boolean keep, Target target) {
        model.selection().add(new FrameRule(keep, FrameRule.Kind.METHOD, target.method()));
    }

    private void addPlaces(Target target) {
        add("Show callers and callees", () -> page.showSandwich(target.method()));
        add("Show in the method table", () -> page.showMethod(target.method()));
        add("Find all occurrences", () -> page.find(target.method()));
    }

    private void separate() {
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
    }

    private void add(String text, Runnable action) {
        menu.getItems().add(item(text, action));
    }

    static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
