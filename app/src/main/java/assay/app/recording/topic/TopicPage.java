package assay.app.recording.topic;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.ThreadInfo;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionChips;
import assay.app.shell.Action;
import assay.app.shell.ActionNodes;
import assay.app.shell.Letter;
import assay.app.shell.MenuSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A page of one topic: what stands on it, its [TopicSpec] says. It follows the selection as far as its data can: what
/// comes from samples does exactly, what was added up for the whole run says so.
public final class TopicPage implements RecordingPage {
    private static final String TABLE = "table";

    private final TopicSpec spec;
    private final PageContext context;
    private final TopicCharts charts;
    private final TopicTables tables;
    private final TopicView view;
    private final StringProperty obstacle = new SimpleStringProperty("");
    private final List<Action> actions;
    private final RowMenu rowMenu;
    private final ChangeListener<Selection> follower = (_, _, _) -> follow();
    private final ChangeListener<Boolean> stopped = (_, _, moving) -> {
        if (!moving) {
            follow();
        }
    };
    private final ContextMenu menu = new ContextMenu();
    private List<ThreadInfo> threads = List.of();
    private List<Drawn> drawn = List.of();
    private TopicAnswer.@Nullable Question asked;
    private @Nullable TopicAnswer answer;
    private String wantedTable = "";
    private boolean front;
    private boolean restoring;

    private TopicPage(TopicSpec spec, PageContext context) {
        this.spec = spec;
        this.context = context;
        List<ProfileSummary> profiles = context.summary().profiles();
        charts = new TopicCharts(context.data(), profiles, context.axis());
        tables = new TopicTables(context.data(), profiles, context.axis());
        rowMenu = new RowMenu(context, () -> threads);
        Action flame = Action.of("topic.flame", MenuSlot.GO, "Flame graph of this", this::openFlame)
                .withLetter("f")
                .withObstacle(obstacle);
        Action filter = Action.of("topic.filter", MenuSlot.EDIT, "Filter rows", this::focusFilter)
                .withLetter("/");
        actions = List.of(flame, filter);
        view = new TopicView(context, ActionNodes.button(flame, new FontIcon(Feather.BAR_CHART_2)));
        view.setId(spec.page().word() + "-page");
        view.tables().getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> choose(chosen));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.table().addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        view.table().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        view.table().setOnContextMenuRequested(this::openMenu);
        context.selection().selectionProperty().addListener(follower);
        context.selection().adjustingProperty().addListener(stopped);
    }

    public static RecordingPage gc(PageContext context) {
        return new TopicPage(TopicSpecs.gc(), context);
    }

    public static RecordingPage memory(PageContext context) {
        return new TopicPage(TopicSpecs.memory(), context);
    }

    public static RecordingPage locks(PageContext context) {
        return new TopicPage(TopicSpecs.locks(), context);
    }

    public static RecordingPage io(PageContext context) {
        return new TopicPage(TopicSpecs.io(), context);
    }

    public static RecordingPage exceptions(PageContext context) {
        return new TopicPage(TopicSpecs.exceptions(), context);
    }

    public static RecordingPage code(PageContext context) {
        return new TopicPage(TopicSpecs.code(), context);
    }

    public static RecordingPage environment(PageContext context) {
        return new TopicPage(TopicSpecs.environment(), context);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        front = true;
        restoring = true;
        String wanted = state.getOrDefault(TABLE, "");
        TopicAnswer known = answer;
        if (known != null) {
            select(wanted, known);
        } else if (!wanted.isEmpty()) {
            find(wanted).ifPresent(view.tables().getSelectionModel()::select);
        }
        restoring = false;
        wantedTable = wanted;
        follow();
    }

    private Optional<TableSpec> find(String id) {
        return spec.tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    @Override
    public void hide() {
        front = false;
        asked = null;
        context.jobs().cancel();
    }

    @Override
    public void close() {
        context.selection().selectionProperty().removeListener(follower);
        context.selection().adjustingProperty().removeListener(stopped);
        view.close();
    }

    private void follow() {
        TableSpec chosen = view.tables().getSelectionModel().getSelectedItem();
        TopicAnswer.Question now = new TopicAnswer.Question(context.selection().get(), percentiles(chosen));
        if (!front || context.selection().adjustingProperty().get() || now.equals(asked)) {
            return;
        }
        boolean moved = asked == null || !now.selection().equals(asked.selection());
        asked = now;
        if (answer == null) {
            view.show(new Notice.Loading("Loading…", -1));
        }
        context.jobs()
                .ask(
                        Lane.SCAN,
                        "page",
                        (_, cancellation) -> {
                            PartNumbers part = new PartNumbers(
                                    context.data(),
                                    context.summary().profiles(),
                                    context.axis().range(),
                                    now.selection(),
                                    cancellation);
                            TopicAnswer found =
                                    TopicAnswer.of(spec, context.data(), charts, tables, part, now, cancellation);
                            return new Loaded(found, context.data().threads());
                        },
                        this::take);
        if (chosen != null && moved) {
            askTable(chosen);
        }
    }

    /// The profile of a table, if the page has percentiles of it.
    private String percentiles(@Nullable TableSpec chosen) {
        if (chosen == null) {
            return "";
        }
        String event = chosen.profile();
        boolean has = spec.charts().stream()
                .anyMatch(chart ->
                        chart instanceof ChartSpec.ProfilePercentiles(var _, var events) && events.contains(event));
        return has ? event : "";
    }

    private record Loaded(TopicAnswer answer, List<ThreadInfo> threads) {}

    private void take(JobState<Loaded> state) {
        switch (state) {
            case JobState.Idle<Loaded> _, JobState.Running<Loaded> _, JobState.Cancelled<Loaded> _ -> {}
            case JobState.Failed<Loaded> _ ->
                view.show(new Notice.Said("This page could not be computed", "The log says why."));
            case JobState.Done<Loaded>(Loaded loaded) -> show(loaded);
        }
    }

    private void show(Loaded loaded) {
        TopicAnswer now = loaded.answer();
        boolean first = answer == null;
        answer = now;
        threads = loaded.threads();
        view.show(notice(now));
        view.showNumbers(now.numbers());
        view.showCharts(now.charts(), now.missing());
        drawn = now.charts();
        restoring = true;
        view.tables().show(spec.tables(), now.rows());
        if (first) {
            select(wantedTable, now);
        }
        restoring = false;
        showObstacle();
        context.links().changed();
    }

    private Notice notice(TopicAnswer now) {
        if (!now.empty()) {
            return new Notice.None();
        }
        if (context.summary().facts().chunks() == 0) {
            return new Notice.Said(
                    "This file has stacks and nothing else",
                    "A recording (JFR, or async-profiler with a .jfr output) would tell: " + spec.source() + ".");
        }
        return now.measured()
                ? new Notice.NotRecorded(spec.subject(), spec.source())
                : new Notice.Said(
                        "This run was stored without measurements",
                        "Import its file again to measure it; nothing else of the run changes.");
    }

    /// Selects a table by its id; without one, the first that has data.
    private void select(String id, TopicAnswer known) {
        TableSpec wanted = find(id).orElseGet(() -> spec.tables().stream()
                .filter(table -> known.rows().containsKey(table.id()))
                .findFirst()
                .orElse(spec.tables().getFirst()));
        view.tables().getSelectionModel().select(wanted);
        view.tables().scrollTo(wanted);
    }

    private void choose(@Nullable TableSpec chosen) {
        if (chosen == null) {
            return;
        }
        askTable(chosen);
        follow();
        showObstacle();
        if (!restoring) {
            wantedTable = chosen.id();
            context.links().remember(Map.of(TABLE, chosen.id()), true);
        }
    }

    private void askTable(TableSpec chosen) {
        Selection now = context.selection().get();
        if (front) {
            context.jobs()
                    .ask(
                            Lane.CPU,
                            "table",
                            (_, cancellation) -> tables.make(chosen, now, cancellation),
                            state -> takeTable(chosen, state));
        }
    }

    private void takeTable(TableSpec chosen, JobState<TableAnswer> state) {
        switch (state) {
            case JobState.Idle<TableAnswer> _, JobState.Cancelled<TableAnswer> _ -> {}
            case JobState.Running<TableAnswer> _ -> {}
            case JobState.Failed<TableAnswer> _ ->
                view.showTable(new Notice.Said("This table could not be computed", "The log says why."));
            case JobState.Done<TableAnswer>(TableAnswer found) -> {
                switch (found) {
                    case TableAnswer.Rows(DataTable data, var _)
                    when data.rows() == 0 ->
                        view.showTable(
                                new Notice.Said("None in the selected time", "Take the time away above to see all."));
                    case TableAnswer.Rows(DataTable data, var _) -> view.showTable(data);
                    case TableAnswer.Filtered(SelectionEffect effect) -> view.showTable(filtered(effect));
                    case TableAnswer.Absent _ -> view.showTable(new Notice.NotRecorded(chosen.title(), chosen.needs()));
                }
                context.links().changed();
            }
        }
    }

    private Notice filtered(SelectionEffect effect) {
        return new Notice.Filtered(
                effect.culprits().stream()
                        .map(part -> withOwnProfile(part).chip(context.selection()))
                        .toList(),
                context.selection()::clear);
    }

    /// The table's profile need not be the selected one, which stays.
    private SelectionChips.Part withOwnProfile(SelectionChips.Part part) {
        return new SelectionChips.Part(
                part.text(),
                part.without().withProfile(context.selection().get().profile()));
    }

    private void showObstacle() {
        obstacle.set(flameProfile().isEmpty() ? "no stack traces of this were recorded" : "");
    }

    /// The profile of the chosen table, else the first of the page.
    private Optional<String> flameProfile() {
        List<TableSpec> candidates = new ArrayList<>();
        TableSpec chosen = view.tables().getSelectionModel().getSelectedItem();
        if (chosen != null) {
            candidates.add(chosen);
        }
        candidates.addAll(spec.tables());
        return candidates.stream()
                .map(TableSpec::profile)
                .filter(event -> context.summary().profiles().stream()
                        .anyMatch(profile -> profile.event().equals(event) && profile.samples() > 0))
                .findFirst();
    }

    private void openFlame() {
        flameProfile().ifPresent(event -> context.links().open(PageId.FLAME, now -> now.withProfile(event), Map.of()));
    }

    private void focusFilter() {
        view.focusFilter();
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            actions.getFirst().run();
            event.consume();
        } else if (event.getCode() == KeyCode.SLASH) {
            focusFilter();
            event.consume();
        }
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choices().stream().findFirst().ifPresent(choice -> choice.effect().run());
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            choices().stream().findFirst().ifPresent(choice -> choice.effect().run());
        }
    }

    private List<RowMenu.Choice> choices() {
        TableSpec chosen = view.tables().getSelectionModel().getSelectedItem();
        Integer row = view.table().getSelectionModel().getSelectedItem();
        return chosen == null || row == null ? List.of() : rowMenu.of(chosen, view.shown(), row);
    }

    private void openMenu(ContextMenuEvent event) {
        List<MenuItem> items = new ArrayList<>();
        for (RowMenu.Choice choice : choices()) {
            MenuItem item = new MenuItem(choice.title());
            item.setOnAction(_ -> choice.effect().run());
            items.add(item);
        }
        menu.getItems().setAll(items);
        if (!items.isEmpty()) {
            menu.show(view.table(), event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public List<Letter> letters() {
        return List.of(new Letter("Enter", "Follow the selected row"));
    }

    @Override
    public List<DataTable> copyables() {
        List<DataTable> all = new ArrayList<>();
        if (view.shown().rows() > 0) {
            all.add(view.table().copyable());
        }
        drawn.forEach(chart -> all.add(chart.table()));
        return all;
    }
}
