package assay.app.recording.threads;

import assay.analysis.model.ThreadInfo;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RangeMenu;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.page.TwinTable;
import assay.app.recording.select.RangeLink;
import assay.app.recording.select.SelectionChips;
import assay.app.recording.select.ThreadChoice;
import assay.app.shell.Action;
import assay.app.shell.Letter;
import assay.app.shell.MenuSlot;
import assay.charts.control.ThreadChart;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeSpan;
import assay.charts.threads.StateSlice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What threads did over time, a lane for each thread or pool. All threads are shown whatever is selected; the chosen
/// ones are marked.
public final class ThreadsPage implements RecordingPage {
    private final PageContext context;
    private final ThreadsModel model;
    private final ThreadsToolbar toolbar;
    private final ThreadChart chart = new ThreadChart();
    private final TwinTable table = new TwinTable();
    private final ThreadsFooter footer;
    private final PageNotice notice = new PageNotice();
    private final VBox node = new VBox();
    private final RangeLink link;
    private final List<Action> actions;
    private final ChangeListener<Theme> painter = (_, _, _) -> themed();
    private boolean restoring;

    public ThreadsPage(PageContext context) {
        this.context = context;
        model = new ThreadsModel(context, chart::refresh);
        toolbar = new ThreadsToolbar(model, this::fit);
        footer = new ThreadsFooter(context.theme());
        link = new RangeLink(context.selection(), context.axis(), chart.rangeProperty(), chart.adjustingProperty());
        actions = makeActions();
        chart.setId("threads-chart");
        chart.themeProperty().bind(context.theme());
        table.setId("threads-table");
        StackPane lanes = new StackPane(chart, table, notice);
        lanes.getStyleClass().add("thread-lanes");
        VBox.setVgrow(lanes, Priority.ALWAYS);
        node.getStylesheets().add(String.valueOf(ThreadsPage.class.getResource("threads.css")));
        node.getStyleClass().add("threads-page");
        node.getChildren().addAll(toolbar, lanes, footer);
        listen();
        themed();
        showLanes();
    }

    private void listen() {
        context.theme().addListener(painter);
        model.lanesProperty().addListener(_ -> {
            showLanes();
            context.links().changed();
        });
        model.jobProperty().addListener(_ -> showNotice());
        model.stateProperty().addListener((_, before, now) -> stateChanged(before, now));
        context.selection().selectionProperty().addListener(_ -> selected());
        chart.viewportProperty().addListener((_, _, now) -> model.change(state -> state.withZoom(now.span())));
        chart.laneProperty().addListener(_ -> showWords());
        chart.sliceProperty().addListener(_ -> showWords());
        chart.onChooseProperty().set(this::choose);
        chart.onExpandProperty().set(this::expand);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        RangeMenu.install(chart, context);
    }

    private void themed() {
        footer.showStates(context.theme().getValue().dark(), model.missing());
        model.arrange();
    }

    private void stateChanged(ThreadsState before, ThreadsState now) {
        TimeSpan zoom = now.zoom();
        chart.viewportProperty().set(chart.viewportProperty().get().withSpan(zoom));
        toolbar.show();
        showTable();
        if (!restoring) {
            boolean step = before.order() != now.order() || before.table() != now.table();
            context.links().remember(now.write(), step);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                context.selection().commit();
                event.consume();
            }
            case SLASH -> {
                if (!event.isShiftDown()) {
                    toolbar.focusFilter();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void fit() {
        chart.viewportProperty().set(chart.viewportProperty().get().withSpan(null));
    }

    private void expand(int lane) {
        LaneSource lanes = model.lanesProperty().get();
        if (lanes != null) {
            model.change(now -> now.toggled(lanes.lane(lane).title()));
        }
    }

    /// Restricts everything to the threads of a lane, or to nothing if it already is.
    private void choose(int lane) {
        LaneSource lanes = model.lanesProperty().get();
        ThreadsAnswer answer = model.answer();
        if (lanes == null || answer == null) {
            return;
        }
        Set<Integer> threads = IntStream.of(lanes.lane(lane).threads()).boxed().collect(Collectors.toUnmodifiableSet());
        boolean chosen = context.selection().get().threads().threads().equals(threads);
        context.selection().choose(chosen ? ThreadChoice.ALL : choice(lanes, lane, threads, answer.threads()));
    }

    private static ThreadChoice choice(LaneSource lanes, int lane, Set<Integer> threads, List<ThreadInfo> known) {
        return lanes.isPool(lane)
                ? new ThreadChoice("threads " + lanes.label(lane), threads)
                : ThreadChoice.of(threads, known);
    }

    private void selected() {
        showChosen();
        showTable();
    }

    private void showChosen() {
        Set<Integer> threads = context.selection().get().threads().threads();
        LaneSource lanes = model.lanesProperty().get();
        chart.chosenProperty()
                .set(lane -> lanes != null
                        && lane < lanes.lanes()
                        && !threads.isEmpty()
                        && IntStream.of(lanes.lane(lane).threads()).allMatch(threads::contains));
    }

    private void showLanes() {
        LaneSource lanes = model.lanesProperty().get();
        @Nullable String selected = selectedTitle();
        chart.sourceProperty().set(lanes);
        if (lanes != null && selected != null) {
            IntStream.range(0, lanes.lanes())
                    .filter(lane -> lanes.label(lane).equals(selected))
                    .findFirst()
                    .ifPresent(chart.laneProperty()::set);
        }
        showChosen();
        showTable();
        showNotice();
        showWords();
        showCount();
    }

    private @Nullable String selectedTitle() {
        int lane = chart.laneProperty().get();
        return chart.sourceProperty().get() instanceof LaneSource before && lane >= 0 && lane < before.lanes()
                ? before.label(lane)
                : null;
    }

    private void showCount() {
        ThreadsAnswer answer = model.answer();
        LaneSource lanes = model.lanesProperty().get();
        if (answer == null || lanes == null) {
            return;
        }
        int shown = lanes.rows().stream()
                .filter(row -> row.depth() == 0)
                .mapToInt(row -> row.lane().threads().length)
                .sum();
        StringBuilder text = new StringBuilder(UnitFormat.count(shown)).append(shown == 1 ? " thread" : " threads");
        if (answer.virtualStarted() > 0) {
            text.append(", ").append(UnitFormat.count(answer.virtualStarted())).append(" virtual started");
        }
        if (answer.unknown() > 0) {
            text.append(", ").append(UnitFormat.count(answer.unknown())).append(" more without a known state");
        }
        toolbar.showCount(text.toString());
    }

    private void showTable() {
        boolean shown = model.stateProperty().get().table();
        table.setVisible(shown);
        chart.setVisible(!shown);
        if (shown) {
            copyables().forEach(table::show);
        }
    }

    private void showWords() {
        StateSlice slice = chart.sliceProperty().get();
        LaneSource lanes = model.lanesProperty().get();
        int lane = chart.laneProperty().get();
        ThreadsAnswer answer = model.answer();
        if (lanes != null && lane >= 0 && lane < lanes.lanes()) {
            String what = slice == null ? lanes.describe(lane) : lanes.label(lane) + "\n" + slice.text();
            footer.showWords(what.replaceAll("\\n\\s*", "  ·  "));
        } else if (answer != null && answer.spans().tickNanos() > 0) {
            footer.showWords("A CPU sample counts as running for "
                    + UnitFormat.duration(answer.spans().tickNanos())
                    + "; waits shorter than the recording's thresholds are not known");
        } else {
            footer.showWords("Waits shorter than the recording's thresholds are not known");
        }
    }

    private void showNotice() {
        footer.setVisible(model.recorded());
        notice.show(notice());
    }

    private Notice notice() {
        if (context.summary().facts().chunks() == 0) {
            return new Notice.Said(
                    "This file has stacks and nothing else",
                    "It does not tell which thread each of them was of, nor when. The flame graph shows them.");
        }
        if (!model.recorded()) {
            return new Notice.NotRecorded(
                    "What threads did",
                    "jdk.ThreadPark, jdk.JavaMonitorEnter, jdk.JavaMonitorWait, jdk.ThreadSleep and jdk.ExecutionSample,"
                            + " on in the default settings; settings=profile lowers their thresholds");
        }
        LaneSource lanes = model.lanesProperty().get();
        return switch (model.jobProperty().get()) {
            case JobState.Failed<ThreadsAnswer>(var failure) ->
                new Notice.Said("The threads could not be read", String.valueOf(failure.getMessage()));
            case JobState.Idle<ThreadsAnswer> _,
                    JobState.Running<ThreadsAnswer> _,
                    JobState.Cancelled<ThreadsAnswer> _ -> new Notice.Loading("Following the threads…", -1);
            case JobState.Done<ThreadsAnswer> _ ->
                lanes != null && lanes.lanes() == 0
                        ? new Notice.Said("No thread has this in its name", "Change or clear the filter.")
                        : new Notice.None();
        };
    }

    private void openFlame() {
        context.links().open(PageId.FLAME, UnaryOperator.identity(), Map.of());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        restoring = true;
        ThreadsState wanted = ThreadsState.parse(state);
        if (!wanted.equals(model.stateProperty().get())) {
            model.stateProperty().set(wanted);
        }
        restoring = false;
        if (model.recorded()) {
            model.follow();
        }
    }

    @Override
    public void hide() {
        model.pause();
    }

    @Override
    public void close() {
        model.pause();
        link.close();
        footer.close();
        context.theme().removeListener(painter);
        chart.themeProperty().unbind();
    }

    @Override
    public void focus() {
        chart.requestFocus();
    }

    @Override
    public List<DataTable> copyables() {
        LaneSource lanes = model.lanesProperty().get();
        if (lanes == null) {
            return List.of();
        }
        String time = SelectionChips.of(
                        context.selection().get(), context.axis().startNanos())
                .stream()
                .map(SelectionChips.Part::text)
                .filter(text -> text.startsWith("time "))
                .map(text -> ", " + text)
                .collect(Collectors.joining());
        return List.of(LaneTable.of(
                lanes, context.selection().get().effective(), context.run().name() + time));
    }

    private List<Action> makeActions() {
        return List.of(
                Action.of("threads.find", MenuSlot.EDIT, "Filter threads", toolbar::focusFilter)
                        .withKey("Shortcut+F"),
                Action.of("threads.fit", MenuSlot.VIEW, "Show all time", this::fit)
                        .withKey("Shortcut+0"),
                Action.of(
                        "threads.flame",
                        MenuSlot.VIEW,
                        "Flame graph of the selected threads and time",
                        this::openFlame),
                Action.of(
                        "threads.table",
                        MenuSlot.VIEW,
                        "Lanes or table of their times",
                        () -> model.change(now -> now.withTable(!now.table()))));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public List<Letter> letters() {
        return List.of(
                new Letter("Drag", "Select a time"),
                new Letter("Up Down", "Choose a lane"),
                new Letter("Right Left", "Show the threads of a pool, or hide them"),
                new Letter(". ,", "Next or previous slice of the lane"),
                new Letter("r", "Select the time of the slice"),
                new Letter("z", "Zoom to the slice or the selected time"),
                new Letter("t", "Count only the threads of the lane"),
                new Letter("w s", "Zoom in or out"),
                new Letter("a d", "Earlier or later"),
                new Letter("0", "All time"),
                new Letter("Enter", "Go into the selected time"),
                new Letter("/", "Filter threads"),
                new Letter("Esc", "Forget the slice, then the selected time"));
    }
}
