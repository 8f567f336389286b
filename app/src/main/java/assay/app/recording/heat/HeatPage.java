package assay.app.recording.heat;

import assay.analysis.model.TimeRange;
import assay.analysis.profile.HeatScale;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RangeMenu;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.page.TwinTable;
import assay.app.recording.select.RangeLink;
import assay.app.recording.select.SelectionChips;
import assay.app.shell.Action;
import assay.app.shell.Letter;
import assay.app.shell.MenuSlot;
import assay.charts.control.HeatChart;
import assay.charts.plot.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The heat map of what is selected: a cell for each short moment of the recording.
public final class HeatPage implements RecordingPage {
    private final PageContext context;
    private final HeatModel model;
    private final HeatToolbar toolbar;
    private final HeatChart chart = new HeatChart();
    private final TwinTable table = new TwinTable();
    private final HeatFooter footer;
    private final PageNotice notice = new PageNotice();
    private final VBox node = new VBox();
    private final RangeLink link;
    private final StringProperty noDifference = new SimpleStringProperty("");
    private final List<Action> actions;
    private boolean restoring;

    public HeatPage(PageContext context) {
        this.context = context;
        model = new HeatModel(context);
        toolbar = new HeatToolbar(model);
        footer = new HeatFooter(
                this::openFlame,
                this::openEvents,
                this::openDifference,
                () -> chart.baselineProperty().set(null));
        link = new RangeLink(context.selection(), context.axis(), chart.rangeProperty(), chart.adjustingProperty());
        actions = makeActions();
        chart.setId("heat");
        chart.themeProperty().bind(context.theme());
        table.setId("heat-table");
        StackPane map = new StackPane(chart, table, notice);
        map.getStyleClass().add("heat-map");
        VBox.setVgrow(map, Priority.ALWAYS);
        node.getStylesheets().add(String.valueOf(HeatPage.class.getResource("heat.css")));
        node.getStyleClass().add("heat-page");
        node.getChildren().addAll(toolbar, map, footer);
        listen();
        showAnswer();
    }

    private void listen() {
        model.answerProperty().addListener(_ -> {
            showAnswer();
            context.links().changed();
        });
        model.jobProperty().addListener(_ -> showNotice());
        model.searchProblemProperty().addListener(_ -> toolbar.show());
        model.stateProperty().addListener((_, before, now) -> stateChanged(before, now));
        context.effect().addListener(_ -> showNotice());
        context.selection().selectionProperty().addListener(_ -> selected());
        chart.hoveredProperty().addListener(_ -> describe());
        chart.cellProperty().addListener(_ -> describe());
        chart.baselineProperty()
                .addListener((_, _, span) -> model.change(
                        now -> now.withBase(span == null ? null : new TimeRange(span.fromNanos(), span.toNanos()))));
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        RangeMenu.install(chart, context);
    }

    private void stateChanged(HeatState before, HeatState now) {
        TimeRange base = now.base();
        chart.baselineProperty().set(base == null ? null : new TimeSpan(base.fromNanos(), base.toNanos()));
        toolbar.show();
        showTable();
        describe();
        if (!restoring) {
            // Also while it is dragged: nothing changes any more when a drag ends.
            boolean step = !chart.adjustingProperty().get() && now.search().equals(before.search());
            context.links().remember(now.write(), step);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> scale(HeatScale.FINE);
            case DIGIT2, NUMPAD2 -> scale(HeatScale.MIDDLE);
            case DIGIT3, NUMPAD3 -> scale(HeatScale.COARSE);
            case ENTER -> context.selection().commit();
            case SLASH -> {
                known = !event.isShiftDown();
                if (known) {
                    toolbar.focusSearch();
                }
            }
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void scale(HeatScale scale) {
        if (model.scales().contains(scale)) {
            model.change(now -> now.withScale(scale));
        }
    }

    private void selected() {
        toolbar.show();
        showTable();
        showNotice();
        describe();
    }

    private void showAnswer() {
        HeatAnswer answer = model.answerProperty().get();
        chart.sourceProperty().set(answer == null ? null : new HeatGridSource(answer));
        if (answer != null) {
            chart.setAccessibleHelp(HeatWords.summary(answer));
        }
        toolbar.show();
        showTable();
        showNotice();
        describe();
    }

    private void showTable() {
        boolean shown = model.stateProperty().get().table();
        table.setVisible(shown);
        chart.setVisible(!shown);
        if (shown) {
            copyables().forEach(table::show);
        }
    }

    private void describe() {
        noDifference.set(
                chart.baselineProperty().get() == null || chart.rangeProperty().get() == null
                        ? "mark a range by dragging, and one to compare with by dragging with Ctrl"
                        : "");
        footer.show(
                chart,
                noDifference.get().isEmpty(),
                !model.stateProperty().get().event().isEmpty());
    }

    private void showNotice() {
        notice.show(notice());
    }

    private Notice notice() {
        if (context.summary().facts().durationNanos() <= 0) {
            return new Notice.Said(
                    "This file has no times",
                    "It tells how often stacks were seen, but not when. The flame graph shows them.");
        }
        if (model.subjects().isEmpty()) {
            return new Notice.NotRecorded("Stack traces", "jdk.ExecutionSample, on in the default settings");
        }
        HeatAnswer answer = model.answerProperty().get();
        return switch (model.jobProperty().get()) {
            case JobState.Failed<HeatAnswer>(var failure) ->
                new Notice.Said("The heat map could not be made", String.valueOf(failure.getMessage()));
            case JobState.Idle<HeatAnswer> _, JobState.Running<HeatAnswer> _, JobState.Cancelled<HeatAnswer> _ ->
                answer == null || !model.answered() ? loading() : new Notice.None();
            case JobState.Done<HeatAnswer>(var done) -> done.grid().total() == 0 ? emptied() : new Notice.None();
        };
    }

    /// For events the file is opened, which may take as long as its index does.
    private Notice loading() {
        return model.jobProperty().get() instanceof JobState.Running<HeatAnswer> running
                        && !running.stage().isEmpty()
                ? new Notice.Loading(running.stage(), running.fraction())
                : new Notice.Loading("Counting…", -1);
    }

    private Notice emptied() {
        SelectionEffect effect = context.effect().getValue();
        boolean known =
                effect != null && effect.selection().equals(context.selection().get());
        return new Notice.Filtered(
                effect != null && known
                        ? effect.culprits().stream()
                                .map(part -> part.chip(context.selection()))
                                .toList()
                        : List.of(),
                () -> context.selection().clear());
    }

    private void openFlame() {
        context.links().open(PageId.FLAME, UnaryOperator.identity(), Map.of());
    }

    private void openEvents() {
        context.links()
                .open(
                        PageId.EVENTS,
                        UnaryOperator.identity(),
                        Map.of("type", model.stateProperty().get().event()));
    }

    /// The range against the one marked with Ctrl.
    private void openDifference() {
        TimeRange base = model.stateProperty().get().base();
        if (base != null) {
            context.links().open(PageId.FLAME, UnaryOperator.identity(), Map.of("base", HeatState.text(base)));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        restoring = true;
        HeatState wanted = HeatState.parse(state);
        if (!wanted.equals(model.stateProperty().get())) {
            model.stateProperty().set(wanted);
        }
        restoring = false;
        model.follow();
    }

    @Override
    public void hide() {
        model.pause();
    }

    @Override
    public void close() {
        model.close();
        link.close();
        chart.themeProperty().unbind();
    }

    @Override
    public void focus() {
        chart.requestFocus();
    }

    @Override
    public List<DataTable> copyables() {
        HeatAnswer answer = model.answerProperty().get();
        if (answer == null) {
            return List.of();
        }
        boolean sampled = answer.profile() != null;
        String filters = SelectionChips.of(
                        context.selection().get(), context.axis().startNanos())
                .stream()
                .map(SelectionChips.Part::text)
                .filter(part -> sampled || part.startsWith("time ") || part.startsWith("thread"))
                .map(part -> ", " + part)
                .collect(Collectors.joining());
        String caption = context.run().name() + ", " + answer.event() + filters;
        return List.of(HeatTable.of(answer, context.selection().get().effective(), caption));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private List<Action> makeActions() {
        return List.of(
                Action.of("heat.find", MenuSlot.EDIT, "Mark cells with frames", toolbar::focusSearch)
                        .withKey("Shortcut+F"),
                Action.of("heat.flame", MenuSlot.VIEW, "Flame graph of the selected time", this::openFlame),
                Action.of("heat.difference", MenuSlot.VIEW, "Difference of the two marked times", this::openDifference)
                        .withObstacle(noDifference),
                Action.of(
                        "heat.table",
                        MenuSlot.VIEW,
                        "Heat map or table of its cells",
                        () -> model.change(now -> now.withTable(!now.table()))));
    }

    @Override
    public List<Letter> letters() {
        return List.of(
                new Letter("Drag", "Select a time"),
                new Letter("Ctrl+Drag", "Mark a time to compare with"),
                new Letter("1 2 3", "Cells of 20 ms, 1 s, 5 s"),
                new Letter("Arrows", "Walk the cells"),
                new Letter("Shift+Arrows", "Select cells"),
                new Letter("r", "Select the cell"),
                new Letter("Enter", "Go into the selected time"),
                new Letter("w s", "Wider or narrower columns"),
                new Letter("a d", "Earlier or later"),
                new Letter("0", "All columns"),
                new Letter("/", "Mark cells with frames"),
                new Letter("Esc", "Forget the marked times"));
    }
}
