package assay.app.recording.flame;

import assay.analysis.model.NoteTarget;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.CallTree;
import assay.app.export.CopyForm;
import assay.app.export.DataTable;
import assay.app.export.FlameFigure;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.SelectionChips;
import assay.app.shell.Action;
import assay.app.shell.Letter;
import assay.charts.control.FlameChart;
import assay.charts.flame.FlameColors;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The stacks of what is selected, in one of five views.
public final class FlamePage implements RecordingPage {
    private final PageContext context;
    private final FlameModel model;
    private final VBox node = new VBox();
    private final FlameToolbar toolbar;
    private final FlameFooter footer;
    private final PageNotice notice = new PageNotice();
    private final FlameNotices notices;
    private final FlameActions actions;
    private final FlameColoring coloring;
    private final FrameMenu menu;
    private final GraphView graph;
    private final StackChartPane stacks;
    private final MethodsView methods;
    private final Map<FlameMode, StackView> views = new EnumMap<>(FlameMode.class);
    private final InvalidationListener themes = _ -> showAnswer();
    private final FlameMemory memory;
    private final FlameFigures figures;
    private final DifferenceBar difference;

    public FlamePage(PageContext context) {
        this.context = context;
        model = new FlameModel(context.summary(), context.selection(), new FlameQuery(context.data()), context.jobs());
        coloring = new FlameColoring(model.coloringProperty(), context.theme());
        menu = new FrameMenu(this, model);
        graph = new GraphView(model, context.theme());
        stacks = new StackChartPane(context, model.threadProperty(), coloring);
        methods = new MethodsView(false, this::showSandwich);
        views.put(FlameMode.FLAME, graph);
        views.put(FlameMode.STACKS, stacks);
        views.put(FlameMode.SANDWICH, new SandwichView(context, model.methodProperty(), coloring, this::installMenu));
        views.put(FlameMode.METHODS, methods);
        views.put(FlameMode.TREE, new CallTreeView());
        toolbar = new FlameToolbar(model, context.settings().ownPackagesProperty(), this::ownPackages);
        footer = new FlameFooter(context.theme());
        notices = new FlameNotices(context, model);
        memory = new FlameMemory(context, model, graph);
        figures = new FlameFigures(context, model, this::chips);
        difference = new DifferenceBar(context, model, memory);
        actions = new FlameActions(this, model, figures::export);
        layOut();
        bind();
        showMode();
        showNotice();
    }

    private void layOut() {
        StackPane content = new StackPane();
        views.values().forEach(view -> content.getChildren().add(view.node()));
        content.getChildren().add(notice);
        content.getStyleClass().add("flame-graph");
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        node.getChildren().addAll(toolbar, difference, content, footer);
        new FlameLetters(this, model).install(node);
        FrameMenus.install(this, menu, graph, views);
    }

    private void bind() {
        model.answerProperty().addListener(_ -> {
            showAnswer();
            showNotice();
            context.links().changed();
        });
        model.stateProperty().addListener(_ -> showNotice());
        context.effect().addListener(_ -> showNotice());
        model.shape().optionsProperty().addListener(_ -> context.links().changed());
        model.modeProperty().addListener(_ -> {
            showMode();
            context.links().changed();
        });
        model.coloringProperty().addListener(_ -> showAnswer());
        context.theme().addListener(themes);
        model.baseProperty().addListener(_ -> context.links().changed());
        model.search().stateProperty().addListener((_, _, now) -> view().mark(now));
        memory.follow();
        graph.chart().wheelZoomsProperty().bind(context.settings().wheelZoomsProperty());
        graph.chart().hoveredNodeProperty().addListener(_ -> describe());
        graph.chart().selectedNodeProperty().addListener(_ -> describe());
        graph.chart().viewportProperty().addListener(_ -> describe());
    }

    StackView view() {
        return views.getOrDefault(model.modeProperty().get(), graph);
    }

    private void showMode() {
        StackView front = view();
        views.values().forEach(each -> {
            each.node().setVisible(each.equals(front));
            each.node().setManaged(each.equals(front));
            if (!each.equals(front)) {
                each.hide();
            }
        });
        showAnswer();
    }

    /// Shows the answer, if it is one for the view in front; otherwise it is on its way.
    private void showAnswer() {
        Shown shown = shown();
        if (shown == null) {
            return;
        }
        memory.quietly(() -> {
            view().show(shown);
            view().mark(model.search().stateProperty().get());
        });
        difference.show(shown.answer());
        footer.showColors(shown.legend());
        describe();
    }

    private @Nullable Shown shown() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer == null || !model.suits(answer)) {
            return null;
        }
        boolean all =
                model.shape().chips().isEmpty() && context.selection().get().whole();
        FrameWords words = new FrameWords(answer.shown(), answer.unit(), all ? "all" : "what is shown");
        CallTree base = answer.base();
        FlameColors colors = base == null
                ? coloring.colors(answer.shown())
                : new RangeDifference(base, answer.tree())
                        .colors(context.theme().getValue());
        return new Shown(answer, colors, words, figures.caption(answer));
    }

    private void describe() {
        Shown shown = shown();
        if (shown == null) {
            return;
        }
        FlameChart chart = graph.chart();
        int hovered = chart.hoveredNodeProperty().get();
        int selected = chart.selectedNodeProperty().get();
        int resting =
                selected == FlameChart.NONE ? chart.viewportProperty().get().root() : selected;
        int frame = hovered == FlameChart.NONE ? resting : hovered;
        boolean inGraph = view().equals(graph) && frame < shown.tree().shape().size();
        footer.show(shown.words(), inGraph ? frame : 0);
    }

    private void showNotice() {
        notice.show(notices.notice());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        memory.show(state);
        model.follow();
    }

    @Override
    public void hide() {
        model.pause();
        views.values().forEach(StackView::hide);
    }

    @Override
    public void close() {
        context.theme().removeListener(themes);
        model.close();
        graph.chart().wheelZoomsProperty().unbind();
        graph.close();
    }

    @Override
    public List<FilterChip> chips() {
        TimeRange base = model.baseProperty().get();
        if (base == null) {
            return model.shape().chips();
        }
        String text =
                "compared with " + SelectionChips.time(base, context.axis().startNanos());
        Runnable remove = () -> model.baseProperty().set(null);
        return Stream.concat(model.shape().chips().stream(), Stream.of(new FilterChip(text, true, remove)))
                .toList();
    }

    @Override
    public void clearChips() {
        model.shape().clear();
        model.baseProperty().set(null);
    }

    @Override
    public OptionalLong kept() {
        FlameQuery.Answer answer = model.answerProperty().get();
        return answer == null
                ? OptionalLong.empty()
                : OptionalLong.of(answer.tree().samples(0));
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public List<Letter> letters() {
        return FlameLetters.letters();
    }

    @Override
    public List<DataTable> copyables() {
        return view().tables();
    }

    @Override
    public void focus() {
        view().focus();
    }

    /// The flame graph as it is on screen.
    @Override
    public List<FlameFigure> figures() {
        return figures.all();
    }

    private void installMenu(FlameChart chart, SandwichView.Half half) {
        chart.setOnContextMenu((frame, x, y) ->
                menu.show(chart, half.target(frame), half.stack(frame), _ -> {}, chart::menuClosed, x, y));
    }

    /// Shows what called a method and what it called.
    void showSandwich(String method) {
        model.methodProperty().set(method);
        model.modeProperty().set(FlameMode.SANDWICH);
    }

    /// Shows a method in the table of all.
    void showMethod(String method) {
        model.search().textProperty().set("");
        model.modeProperty().set(FlameMode.METHODS);
        methods.revealSoon(method);
    }

    /// Searches for a method.
    void find(String method) {
        model.search().textProperty().set(Pattern.quote(method));
    }

    /// Moves to the next profile, or to the one before if `step` is negative; where threads stand one beside another,
    /// to the next of these.
    void step(int step) {
        if (view().equals(stacks)) {
            stacks.step(step);
        } else if (view().equals(graph) && model.groupingProperty().get() != Grouping.NONE) {
            graph.stepGroup(step);
        } else {
            toolbar.stepProfile(step);
        }
    }

    /// Applies a transform to the selected frame; does nothing without one.
    void transform(TransformKind kind) {
        Target target = view().target();
        if (target != null) {
            kind.of(target).ifPresent(model.shape()::transform);
        }
    }

    /// Lets the wheel zoom the graph rather than scroll it, or scroll it again.
    void toggleWheel() {
        BooleanProperty zooms = context.settings().wheelZoomsProperty();
        zooms.set(!zooms.get());
    }

    /// Shows the list of threads.
    void openThreads() {
        toolbar.openThreads();
    }

    /// Asks which packages are ours.
    void openOnlyMyCode() {
        toolbar.openOnlyMyCode();
    }

    /// A guess at which packages are ours: where most of the weight is that no well-known library has.
    private String ownPackages() {
        FlameQuery.Answer answer = model.answerProperty().get();
        return answer == null ? "" : OwnPackages.guess(answer.tree());
    }

    /// Puts the stack of the selected frame on the clipboard; without one, nothing.
    void copyStack() {
        Shown shown = shown();
        int selected = graph.chart().selectedNodeProperty().get();
        if (shown != null && view().equals(graph) && selected > 0) {
            FlameMenu.copy(shown.words().stack(selected));
        } else if (shown != null && !view().equals(graph)) {
            view().tables().stream()
                    .findFirst()
                    .ifPresent(table -> context.output().copy(table, CopyForm.TEXT));
        }
    }

    @Override
    public Optional<NoteTarget> noteTarget() {
        Target target = view().target();
        return target == null
                ? Optional.empty()
                : Optional.of(new NoteTarget.Frame(context.run().id(), target.method()));
    }

    /// Asks for a note about a method.
    void addNote(String method) {
        context.notes().ask(List.of(new NoteTarget.Frame(context.run().id(), method)));
    }

    /// The chart, for actions of the window.
    FlameChart chart() {
        return graph.chart();
    }

    /// Puts the cursor into the search field.
    void focusSearch() {
        toolbar.focusSearch();
    }
}
