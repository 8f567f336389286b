package assay.app.recording.events;

import assay.app.export.DataTable;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.shell.Action;
import assay.app.shell.MenuSlot;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What can be done in the event browser, by menu, letter and right click.
final class EventsActions implements DetailPane.Commands {
    private final PageContext context;
    private final EventsModel model;
    private final EventTable table;
    private final Supplier<@Nullable DataTable> everything;
    private final List<Action> all;

    /// @param everything all events as a table, null if there are none
    EventsActions(
            PageContext context,
            EventsModel model,
            EventTable table,
            EventsToolbar toolbar,
            Supplier<@Nullable DataTable> everything) {
        this.context = context;
        this.model = model;
        this.table = table;
        this.everything = everything;
        ObservableValue<String> none = model.detailProperty().map(_ -> "").orElse("no event is selected");
        ObservableValue<String> profiled = Bindings.createStringBinding(
                () -> hasProfile() ? "" : "these events make no flame graph", model.foundProperty());
        all = List.of(
                act("filter", "Filter events", "/", toolbar::focusFilter),
                act("table", "Events as a table", "1", () -> mode(EventsState.Mode.TABLE)),
                act("groups", "Events in groups", "2", () -> mode(EventsState.Mode.GROUPS)),
                act("histogram", "Histogram of a field", "3", () -> mode(EventsState.Mode.HISTOGRAM)),
                act("sameValue", "Keep events with the same value", "v", this::sameValue)
                        .withObstacle(none),
                act("sameThread", "Keep events of the same thread", "t", this::sameThread)
                        .withObstacle(none),
                act("concurrent", "Select the time of the event", "r", this::concurrent)
                        .withObstacle(none),
                act("flame", "Flame graph of these events", "f", this::flame).withObstacle(profiled),
                Action.of("events.save", MenuSlot.FILE, "Save all events…", this::save));
    }

    private static Action act(String id, String title, String letter, Runnable effect) {
        return Action.of("events." + id, MenuSlot.VIEW, title, effect).withLetter(letter);
    }

    /// The same objects every time.
    List<Action> all() {
        return all;
    }

    /// Letters work wherever the keyboard is in the page, but not while somebody types.
    void handleLetters(Node page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            if (plain && !(event.getTarget() instanceof TextInputControl)) {
                String letter = event.getText();
                all.stream()
                        .filter(action -> !letter.isEmpty() && action.letter().equals(letter))
                        .findFirst()
                        .ifPresent(action -> {
                            action.run();
                            event.consume();
                        });
            }
        });
    }

    private void mode(EventsState.Mode mode) {
        model.change(now -> now.withMode(mode));
    }

    private void sameValue() {
        EventDetail detail = model.detailProperty().get();
        if (detail != null) {
            detail.entry(table.pressedField())
                    .flatMap(EventDetail.Entry::condition)
                    .ifPresent(this::keep);
        }
    }

    @Override
    public void keep(String condition) {
        model.change(now -> now.and(condition));
    }

    @Override
    public void group(String field) {
        model.change(now -> now.withField(field).withMode(EventsState.Mode.GROUPS));
    }

    private void histogram(String field) {
        model.change(now -> now.withField(field).withMode(EventsState.Mode.HISTOGRAM));
    }

    @Override
    public void copy(String text) {
        context.output().copy(text);
    }

    private void sameThread() {
        EventDetail detail = model.detailProperty().get();
        if (detail != null && !detail.thread().all()) {
            context.selection().choose(detail.thread());
        }
    }

    private void concurrent() {
        EventDetail detail = model.detailProperty().get();
        if (detail != null && detail.range() != null) {
            context.selection().brush(detail.range(), false);
        }
    }

    private boolean hasProfile() {
        EventsFound found = model.foundProperty().get();
        return found != null
                && context.summary().profiles().stream()
                        .anyMatch(profile ->
                                profile.event().equals(found.query().type().name()));
    }

    private void flame() {
        EventsFound found = model.foundProperty().get();
        if (found != null) {
            String event = found.query().type().name();
            context.links().open(PageId.FLAME, now -> now.withProfile(event), Map.of());
        }
    }

    private void save() {
        DataTable events = everything.get();
        if (events != null) {
            context.output().save(events);
        }
    }

    /// The menu of a right click on a value.
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        MenuItem same = item("Keep events with this value", this::sameValue);
        MenuItem thread = item("Keep events of this thread", this::sameThread);
        MenuItem time = item("Select the time of this event", this::concurrent);
        MenuItem group = item("Group by this field", () -> group(table.pressedField()));
        MenuItem histogram = item("Histogram of this field", () -> histogram(table.pressedField()));
        MenuItem flame = item("Flame graph of these events", this::flame);
        MenuItem copy = item("Copy value", this::copyValue);
        menu.getItems()
                .addAll(
                        same,
                        thread,
                        time,
                        new SeparatorMenuItem(),
                        group,
                        histogram,
                        flame,
                        new SeparatorMenuItem(),
                        copy);
        menu.setOnShowing(_ -> {
            EventDetail detail = model.detailProperty().get();
            String field = table.pressedField();
            same.setDisable(detail == null
                    || detail.entry(field).flatMap(EventDetail.Entry::condition).isEmpty());
            thread.setDisable(detail == null || detail.thread().all());
            time.setDisable(detail == null || detail.range() == null);
            group.setDisable(field.isEmpty());
            histogram.setDisable(!isMeasure(field));
            flame.setDisable(!hasProfile());
            copy.setDisable(detail == null);
        });
        return menu;
    }

    private boolean isMeasure(String field) {
        EventsFound found = model.foundProperty().get();
        return found != null
                && FieldChoice.measures(found.query().type()).stream()
                        .anyMatch(each -> each.name().equals(field));
    }

    private void copyValue() {
        EventDetail detail = model.detailProperty().get();
        if (detail != null) {
            detail.entry(table.pressedField()).ifPresent(entry -> copy(entry.text()));
        }
    }

    private static MenuItem item(String text, Runnable effect) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> effect.run());
        return item;
    }
}
