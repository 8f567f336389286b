package assay.app.recording.page;

import assay.analysis.model.NoteTarget;
import assay.analysis.model.TimeRange;
import assay.app.recording.select.SelectionModel;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// What can be done with the selected time, where it is drawn. Without one there is no menu.
public final class RangeMenu {
    private final ContextMenu menu = new ContextMenu();
    private final SelectionModel selection;

    private RangeMenu(SelectionModel selection) {
        this.selection = selection;
        menu.setId("range-menu");
    }

    /// Gives the chart of a page its menu.
    public static void install(Node chart, PageContext context) {
        Runnable note = () -> context.notes()
                .ask(List.of(new NoteTarget.Span(
                        context.run().id(), context.selection().get().effective())));
        RangeMenu range = of(context.selection(), note);
        range.add(
                "Flame graph of the selected time",
                () -> context.links().open(PageId.FLAME, UnaryOperator.identity(), Map.of()));
        range.follow(chart);
    }

    /// Gives a chart that stands on every page its menu.
    ///
    /// @param note asks for a note
    public static void install(Node chart, SelectionModel selection, Runnable note) {
        of(selection, note).follow(chart);
    }

    private static RangeMenu of(SelectionModel selection, Runnable note) {
        RangeMenu range = new RangeMenu(selection);
        range.add("Go into the selected time", selection::commit);
        range.add("Forget the selected time", () -> selection.brush(null, false));
        range.add("Add note…", note);
        return range;
    }

    private void add(String text, Runnable effect) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> effect.run());
        menu.getItems().add(item);
    }

    private void follow(Node chart) {
        chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            TimeRange range = selection.get().range();
            if (range != null) {
                Bounds bounds = chart.localToScreen(chart.getLayoutBounds());
                boolean key = event.isKeyboardTrigger();
                menu.show(
                        chart,
                        key ? bounds.getCenterX() : event.getScreenX(),
                        key ? bounds.getCenterY() : event.getScreenY());
                event.consume();
            }
        });
    }
}
