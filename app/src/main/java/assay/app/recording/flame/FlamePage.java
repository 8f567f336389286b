package assay.app.recording.flame;

import assay.analysis.model.NoteTarget;
import assay.app.export.CopyForm;
import assay.app.export.DataTable;
import assay.app.export.FlameExport;
import assay.app.export.FlameFigure;
import assay.app.export.FlameFormat;
import assay.app.export.PictureOptions;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.SelectionChips;
import assay.app.shell.Action;
import assay.app.shell.Letter;
import assay.charts.control.FlameChart;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private boolean restoring;

    public FlamePage(PageContext context) {
        this.context = context;
        model = new FlameModel(context.summary(), context.selection(), new FlameQuery(context.data()), context.jobs());
        coloring = new FlameColoring(model.coloringProperty(), context.theme());
        menu = new FrameMenu(this, model);
        graph = new GraphView(model, context.theme());
        stacks = new StackChartPane(context, model.threadProperty(), coloring);
        methods = new MethodsView(this::showSandwich);
        views.put(FlameMode.FLAME, graph);
        views.put(FlameMode.STACKS, stacks);
        views.put(FlameMode.SANDWICH, new SandwichView(context, model.methodProperty(), coloring, this::installMenu));
        views.put(FlameMode.METHODS, methods);
        views.put(FlameMode.TREE, new CallTreeView());
        toolbar = new FlameToolbar(model, this::ownPackages);
        footer = new FlameFooter(context.theme());
        notices = new FlameNotices(context, model);
        actions = new FlameActions(this, model, this::export);
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
        node.getChildren().addAll(toolbar, content, footer);
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
        model.shapeProperty().addListener(_ -> {
            remember(true);
            context.links().changed();
        });
        model.modeProperty().addListener(_ -> {
            showMode();
            remember(true);
            context.links().changed();
        });
        model.coloringProperty().addListener(_ -> {
            showAnswer();
            remember(true);
        });
        context.theme().addListener(_ -> showAnswer());
        Stream.of(model.icicleProperty(), model.groupingProperty(), model.valueProperty(), model.methodProperty())
                .forEach(choice -> choice.addListener(_ -> remember(true)));
        model.threadProperty().addListener(_ -> remember(true));
        model.zoomedProperty().addListener(_ -> remember(true));
        model.searchTextProperty().addListener(_ -> remember(false));
        model.searchProperty().addListener((_, _, now) -> view().mark(now));
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
        restoring = true;
        view().show(shown);
        view().mark(model.searchProperty().get());
        restoring = false;
        footer.showColors(shown.colors());
        describe();
    }

    private @Nullable Shown shown() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer == null || !model.suits(answer)) {
            return null;
        }
        boolean all = model.chips().isEmpty() && context.selection().get().whole();
        FrameWords words = new FrameWords(answer.shown(), answer.unit(), all ? "all" : "what is shown");
        return new Shown(
                answer, coloring.colors(answer.shown()), words, figure(answer).caption());
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
        if (!state.equals(state().write())) {
            restore(FlameState.parse(state));
        }
        model.follow();
    }

    private void restore(FlameState state) {
        restoring = true;
        model.icicleProperty().set(state.icicle());
        model.coloringProperty().set(state.coloring());
        model.searchTextProperty().set(state.search());
        model.groupingProperty().set(state.grouping());
        model.valueProperty().set(state.value());
        model.methodProperty().set(state.method().isEmpty() ? null : state.method());
        model.threadProperty().set(state.thread());
        // An equal value would still be a change to listeners, which forget the zoom.
        if (!state.shape().equals(model.shapeProperty().get())) {
            model.shapeProperty().set(state.shape());
        }
        model.modeProperty().set(state.mode());
        graph.zoomTo(state.zoom(), model.answered());
        restoring = false;
    }

    private FlameState state() {
        String method = model.methodProperty().get();
        return new FlameState(
                model.modeProperty().get(),
                graph.zoomLabels(),
                model.icicleProperty().get(),
                model.shapeProperty().get(),
                model.searchTextProperty().get(),
                model.coloringProperty().get(),
                model.groupingProperty().get(),
                model.valueProperty().get(),
                method == null ? "" : method,
                model.threadProperty().get());
    }

    private void remember(boolean step) {
        if (!restoring) {
            context.links().remember(state().write(), step);
        }
    }

    @Override
    public void hide() {
        model.pause();
        views.values().forEach(StackView::hide);
    }

    @Override
    public void close() {
        model.close();
        graph.close();
    }

    @Override
    public List<FilterChip> chips() {
        return model.chips();
    }

    @Override
    public void clearChips() {
        model.clearChips();
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
        FlameQuery.Answer answer = model.answerProperty().get();
        return answer == null ? List.of() : List.of(figure(answer));
    }

    private FlameFigure figure(FlameQuery.Answer answer) {
        boolean searched = model.searchProperty().get() instanceof SearchState.Found;
        String text = model.searchTextProperty().get();
        int zoomed = model.zoomedProperty().get();
        boolean inGraph = view().equals(graph) && zoomed < answer.tree().shape().size();
        return new FlameFigure(
                context.run().name(),
                answer.data().profile().summary(),
                answer.tree(),
                inGraph ? zoomed : 0,
                model.icicleProperty().get(),
                searched ? Pattern.compile(text, Pattern.CASE_INSENSITIVE) : null,
                Stream.concat(
                                SelectionChips.of(
                                                answer.request().selection(),
                                                context.axis().startNanos())
                                        .stream()
                                        .map(SelectionChips.Part::text),
                                model.chips().stream().map(FilterChip::text))
                        .toList());
    }

    private void export(FlameFormat format) {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer != null) {
            PictureOptions usual = PictureOptions.USUAL;
            FlameExport exported = new FlameExport(
                    figure(answer),
                    answer.data(),
                    answer.filter(),
                    context.summary().facts().range(),
                    false,
                    new PictureOptions(usual.width(), context.theme().getValue(), usual.scale()));
            FlameExports.export(context.output().files(), context.run().name(), format, exported);
        }
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
        model.searchTextProperty().set("");
        model.modeProperty().set(FlameMode.METHODS);
        methods.revealSoon(method);
    }

    /// Searches for a method.
    void find(String method) {
        model.searchTextProperty().set(Pattern.quote(method));
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
            kind.of(target).ifPresent(model::transform);
        }
    }

    /// Lets the wheel zoom the graph rather than scroll it, or scroll it again.
    void toggleWheel() {
        graph.chart()
                .wheelZoomsProperty()
                .set(!graph.chart().wheelZoomsProperty().get());
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
        Shown shown = shown();
        int selected = graph.chart().selectedNodeProperty().get();
        if (shown == null
                || !view().equals(graph)
                || selected <= 0
                || !shown.words().tree().shape().isFrame(selected)) {
            return Optional.empty();
        }
        return Optional.of(
                new NoteTarget.Frame(context.run().id(), shown.words().method(selected)));
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
