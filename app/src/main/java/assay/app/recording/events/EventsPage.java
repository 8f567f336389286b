package assay.app.recording.events;

import assay.analysis.eventlog.EventType;
import assay.analysis.model.NoteTarget;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.select.SelectionChips;
import assay.app.shell.Action;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The event browser: types on the left, and of the chosen type the events, groups of them, or a histogram.
public final class EventsPage implements RecordingPage {
    private static final double[] DIVIDERS = {0.22, 0.76};

    private final PageContext context;
    private final EventsModel model;
    private final SplitPane node = new SplitPane();
    private final TypeTree tree;
    private final EventsToolbar toolbar;
    private final EventTable table;
    private final GroupsView groups;
    private final HistogramView histogram;
    private final DetailPane detail;
    private final Label title = new Label();
    private final Label name = new Label();
    private final Label status = new Label();
    private final PageNotice notice = new PageNotice();
    private final EventsActions actions;
    private @Nullable EventsFound shown;
    private boolean restoring;

    public EventsPage(PageContext context) {
        this.context = context;
        model = new EventsModel(context);
        tree = new TypeTree(type -> model.change(now -> now.withType(type)));
        toolbar = new EventsToolbar(model);
        table = new EventTable((field, down) -> model.change(now -> now.withSort(field, down)), this::selected);
        groups = new GroupsView(this::openGroup);
        histogram = new HistogramView(
                context.theme(),
                condition -> model.change(now -> now.and(condition).withMode(EventsState.Mode.TABLE)));
        actions = new EventsActions(context, model, table, toolbar, this::allEvents);
        detail = new DetailPane(actions);
        table.setContextMenu(actions.menu());
        layOut();
        bind();
    }

    private void layOut() {
        node.getStyleClass().add("events-page");
        node.getStylesheets()
                .add(Objects.requireNonNull(EventsPage.class.getResource("events.css"))
                        .toExternalForm());
        title.getStyleClass().add(Styles.TEXT_BOLD);
        name.getStyleClass().add(Styles.TEXT_MUTED);
        status.setId("event-status");
        status.getStyleClass().add(Styles.TEXT_MUTED);
        HBox heading = new HBox(8, title, name);
        heading.getStyleClass().add("event-heading");
        heading.setAlignment(Pos.BASELINE_LEFT);
        StackPane content = new StackPane(table, groups, histogram, notice);
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        HBox footer = new HBox(status);
        footer.getStyleClass().add("event-footer");
        VBox centre = new VBox(heading, toolbar, content, footer);
        node.getItems().addAll(tree, centre, detail);
        SplitPane.setResizableWithParent(tree, false);
        SplitPane.setResizableWithParent(detail, false);
        node.setDividerPositions(DIVIDERS);
        actions.handleLetters(node);
    }

    private void bind() {
        tree.show(context.summary().facts().eventCounts());
        model.typesProperty().addListener((_, _, types) -> {
            tree.show(types);
            showState();
        });
        model.stateProperty().addListener((_, before, _) -> {
            showState();
            remember(before);
        });
        model.foundProperty().addListener((_, _, _) -> showFound());
        model.groupsProperty().addListener((_, _, lines) -> {
            if (lines != null) {
                groups.show(lines);
                changed();
            }
        });
        model.binsProperty().addListener((_, _, bins) -> {
            if (bins != null) {
                histogram.show(bins);
                changed();
            }
        });
        model.detailProperty().addListener((_, _, now) -> detail.show(now));
        model.noticeProperty()
                .subscribe(now -> showMode(model.stateProperty().get().mode(), now));
        model.busyProperty().addListener(_ -> showStatus());
    }

    private void changed() {
        showStatus();
        context.links().changed();
    }

    private void remember(EventsState before) {
        if (!restoring && !before.equals(model.stateProperty().get())) {
            context.links().remember(model.stateProperty().get().write(), true);
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        restoring = true;
        model.stateProperty().set(EventsState.parse(state));
        restoring = false;
        showState();
        model.follow();
        table.refresh();
    }

    @Override
    public void hide() {
        model.pause();
    }

    @Override
    public void close() {
        model.pause();
        histogram.close();
    }

    private void showState() {
        EventsState state = model.stateProperty().get();
        EventType type = model.type().orElse(null);
        toolbar.show(state, type);
        if (type != null) {
            tree.select(type.name());
            title.setText(type.label().isEmpty() ? type.name() : type.label());
            name.setText(type.label().isEmpty() ? "" : type.name());
        }
        if (shown != null && shown.equals(model.foundProperty().get())) {
            showTable(shown);
        }
        showMode(state.mode(), model.noticeProperty().get());
        showStatus();
    }

    private void showMode(EventsState.Mode mode, Notice now) {
        notice.show(now);
        boolean clear = now instanceof Notice.None;
        table.setVisible(clear && mode == EventsState.Mode.TABLE);
        groups.setVisible(clear && mode == EventsState.Mode.GROUPS);
        histogram.setVisible(clear && mode == EventsState.Mode.HISTOGRAM);
        boolean beside = mode == EventsState.Mode.TABLE;
        if (beside != node.getItems().contains(detail)) {
            if (beside) {
                node.getItems().add(detail);
                node.setDividerPositions(DIVIDERS);
            } else {
                node.getItems().remove(detail);
            }
        }
    }

    private void showFound() {
        EventsFound found = model.foundProperty().get();
        if (found != null) {
            showTable(found);
            changed();
        }
    }

    private void showTable(EventsFound found) {
        shown = found;
        table.show(
                found,
                model.pagesOf(found),
                Set.copyOf(model.stateProperty().get().hidden()));
    }

    private void selected(int row) {
        EventsFound found = shown;
        if (found != null && row >= 0) {
            model.select(found, row);
        }
    }

    private void openGroup(int row) {
        GroupLines lines = model.groupsProperty().get();
        if (lines != null) {
            model.keepSame(lines.found(), row, lines.key().name());
        }
    }

    private void showStatus() {
        EventsFound found = model.foundProperty().get();
        if (found == null) {
            status.setText("");
            return;
        }
        List<String> parts = new ArrayList<>();
        long all = found.query().type().count();
        String size = UnitFormat.count(found.size());
        if (!found.rows().complete()) {
            parts.add("the first " + size + " events that pass; add a condition to see others");
        } else {
            parts.add(found.size() == all ? size + " events" : size + " of " + UnitFormat.count(all) + " events");
        }
        GroupLines lines = model.groupsProperty().get();
        if (model.stateProperty().get().mode() == EventsState.Mode.GROUPS && lines != null) {
            parts.add(UnitFormat.count(lines.groups()) + (lines.groups() == 1 ? " group" : " groups"));
            if (lines.groups() > lines.lines().size()) {
                parts.add("the " + UnitFormat.count(lines.lines().size()) + " most frequent are shown");
            }
        }
        if (!found.query().hasStack() && !found.query().selection().frames().isEmpty()) {
            parts.add("these events have no stack: filters of frames do not apply");
        }
        if (model.busyProperty().get()) {
            parts.add("reading…");
        }
        status.setText(String.join("  ·  ", parts));
    }

    private String caption(EventsFound found) {
        List<String> parts = new ArrayList<>();
        parts.add(context.run().name());
        SelectionChips.of(found.query().selection(), context.axis().startNanos())
                .forEach(part -> parts.add(part.text()));
        if (!found.query().where().isEmpty()) {
            parts.add(found.query().where());
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    @Override
    public Optional<NoteTarget> noteTarget() {
        String type = model.stateProperty().get().type();
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoteTarget.Events(context.run().id(), type));
    }

    @Override
    public List<DataTable> copyables() {
        EventsFound found = shown;
        if (found == null || found.size() == 0) {
            return List.of();
        }
        DataTable of = switch (model.stateProperty().get().mode()) {
            case TABLE -> table.copyable(found.query().type().name(), caption(found));
            case GROUPS -> groups.copyable(caption(found));
            case HISTOGRAM -> histogram.copyable(caption(found));
        };
        return of == null ? List.of() : List.of(of);
    }

    /// Every event that was found, read block by block; not for the JavaFX thread.
    private @Nullable DataTable allEvents() {
        EventsFound found = shown;
        if (found == null || found.size() == 0) {
            return null;
        }
        return table.table(
                found.query().type().name(),
                caption(found),
                found.size(),
                new AllLines(context.events(), found, model.words()));
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public void focus() {
        switch (model.stateProperty().get().mode()) {
            case TABLE -> table.requestFocus();
            case GROUPS -> groups.requestFocus();
            case HISTOGRAM -> histogram.requestFocus();
        }
    }
}
