package assay.app.recording;

import assay.app.recording.page.PageId;
import assay.app.shell.Action;
import assay.app.shell.MenuSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the menus offer while a recording is shown: what every page has, then what the page in front adds.
final class RecordingActions {
    private final StringProperty opening = new SimpleStringProperty("the recording is still being opened");
    private final StringProperty noTable = new SimpleStringProperty("nothing here can be copied as a table");
    private final StringProperty noRange = new SimpleStringProperty("no time is brushed");
    private final StringProperty notInside = new SimpleStringProperty("the whole run is shown");
    private final ReadOnlyObjectWrapper<List<Action>> all;
    private final List<Action> fixed;
    private List<Action> pages = List.of();
    private @Nullable RecordingFrame frame;

    RecordingActions(Runnable exportPdf) {
        fixed = List.of(
                Action.of("file.exportPdf", MenuSlot.FILE, "Export PDF…", exportPdf)
                        .withKey("Shortcut+Shift+E")
                        .withObstacle(opening),
                act("edit.copyAs", MenuSlot.EDIT, "Copy as…", shown -> CopyMenu.show(shown.page(), shown.output()))
                        .withKey("Shortcut+Shift+C")
                        .withObstacle(noTable),
                act("note.add", MenuSlot.EDIT, "Add note…", RecordingFrame::addNote)
                        .withKey("Shortcut+Shift+N"),
                act(
                                "view.commitRange",
                                MenuSlot.VIEW,
                                "Go into the brushed time",
                                shown -> shown.selection().commit())
                        .withLetter("Enter")
                        .withObstacle(noRange),
                act(
                                "view.leaveRange",
                                MenuSlot.VIEW,
                                "Leave the innermost time range",
                                shown -> shown.selection()
                                        .uncommit(shown.selection()
                                                        .get()
                                                        .committed()
                                                        .size()
                                                - 1))
                        .withObstacle(notInside),
                act("run.baseline", MenuSlot.RUN, "Set or clear baseline", RecordingFrame::toggleBaseline)
                        .withKey("Shortcut+B"),
                act("run.locate", MenuSlot.RUN, "Locate the recording's file…", RecordingFrame::locate),
                act("go.keepView", MenuSlot.GO, "Keep this view under a name…", RecordingFrame::nameView),
                act("view.clearFilters", MenuSlot.VIEW, "Remove all filters", RecordingFrame::clearFilters));
        all = new ReadOnlyObjectWrapper<>(this, "all", fixed);
    }

    private Action act(String id, MenuSlot menu, String title, Consumer<RecordingFrame> effect) {
        return Action.of(id, menu, title, () -> {
                    if (frame != null) {
                        effect.accept(frame);
                    }
                })
                .withObstacle(opening);
    }

    ReadOnlyObjectProperty<List<Action>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// From now on there is something to act on.
    void bind(RecordingFrame newFrame) {
        frame = newFrame;
        opening.set("");
        pages = goTo(newFrame.pageIds());
        newFrame.selection().selectionProperty().subscribe(now -> {
            noRange.set(now.range() == null ? "no time is brushed" : "");
            notInside.set(now.committed().isEmpty() ? "the whole run is shown" : "");
        });
        update();
    }

    private List<Action> goTo(List<PageId> ids) {
        List<Action> actions = new ArrayList<>();
        for (PageId page : ids) {
            Action action = act("go." + page.word(), MenuSlot.GO, page.title(), shown -> shown.open(page));
            actions.add(page.digit()
                    .map(digit -> action.withKey("Shortcut+" + digit))
                    .orElse(action));
        }
        actions.add(act("view.metrics", MenuSlot.GO, "Metrics or flame graph", RecordingFrame::toggleMetrics)
                .withKey("Shortcut+M"));
        return actions;
    }

    /// Reads the page in front anew. Menus are made again only if it offers other actions.
    void update() {
        if (frame != null) {
            noTable.set(frame.page().copyables().isEmpty() ? "nothing here can be copied as a table" : "");
            List<Action> now = Stream.of(fixed, pages, frame.page().actions())
                    .flatMap(List::stream)
                    .toList();
            if (!ids(now).equals(ids(all.get()))) {
                all.set(now);
            }
        }
    }

    private static List<String> ids(List<Action> actions) {
        return actions.stream().map(Action::id).toList();
    }
}
