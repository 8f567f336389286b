package assay.app.recording.flame;

import assay.analysis.model.NoteTarget;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.app.export.CallTreeSource;
import assay.app.export.FlameExport;
import assay.app.export.FlameFigure;
import assay.app.export.FlameFormat;
import assay.app.export.FrameColors;
import assay.app.export.PictureOptions;
import assay.app.job.JobState;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.SelectionChips;
import assay.app.shell.Action;
import assay.charts.control.FlameChart;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.PackageColors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The flame graph of what is selected.
public final class FlamePage implements RecordingPage {
    private static final double LEAST_HEIGHT = 120;

    private final PageContext context;
    private final FlameModel model;
    private final VBox node = new VBox();
    private final FlameChart chart = new FlameChart();
    private final FlameToolbar toolbar;
    private final ZoomPath path = new ZoomPath(chart::zoomTo, chart::resetZoom);
    private final FlameFooter footer;
    private final FlameMenu menu;
    private final PageNotice notice = new PageNotice();
    private final FlameActions actions;
    private @Nullable TreeShape shownShape;
    private @Nullable PackageColors packages;
    private @Nullable TreeShape packagesOf;
    private @Nullable String pendingZoom;
    private boolean restoring;

    public FlamePage(PageContext context) {
        this.context = context;
        model = new FlameModel(context.summary(), context.selection(), new FlameQuery(context.data()), context.jobs());
        toolbar = new FlameToolbar(model);
        footer = new FlameFooter(context.theme());
        menu = FlameMenu.install(chart, model::focus, model::hide);
        actions = new FlameActions(this, model, this::export);
        StackPane graph = new StackPane(chart, notice);
        VBox.setVgrow(graph, Priority.ALWAYS);
        graph.getStyleClass().add("flame-graph");
        graph.setMinHeight(LEAST_HEIGHT);
        node.getChildren().addAll(toolbar, path, graph, footer);
        chart.setId("flame");
        chart.themeProperty().bind(context.theme());
        bind();
        showAnswer();
        showNotice();
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
        // An equal value would still be a change to listeners, which forget the zoom.
        if (!state.shape().equals(model.shapeProperty().get())) {
            model.shapeProperty().set(state.shape());
        }
        pendingZoom = state.zoom();
        if (model.answered()) {
            zoomAsPending();
        }
        restoring = false;
    }

    private void zoomAsPending() {
        FlameQuery.Answer answer = model.answerProperty().get();
        String labels = pendingZoom;
        if (answer != null && labels != null) {
            pendingZoom = null;
            int wanted = ZoomLabels.find(answer.tree().shape(), labels);
            if (wanted == 0) {
                chart.resetZoom();
            } else {
                chart.zoomTo(wanted);
            }
        }
    }

    /// What is shown; until a zoom of the past can be drawn again, that zoom.
    private FlameState state() {
        FlameQuery.Answer answer = model.answerProperty().get();
        int zoomed = model.zoomedProperty().get();
        boolean known = answer != null && zoomed < answer.tree().shape().size();
        String pending = pendingZoom;
        String zoom =
                pending != null ? pending : known ? ZoomLabels.of(answer.tree().shape(), zoomed) : "";
        return new FlameState(
                zoom,
                model.icicleProperty().get(),
                model.shapeProperty().get(),
                model.searchTextProperty().get(),
                model.coloringProperty().get());
    }

    private void remember(boolean step) {
        if (!restoring) {
            context.links().remember(state().write(), step);
        }
    }

    @Override
    public void hide() {
        model.pause();
    }

    @Override
    public void close() {
        model.close();
        chart.themeProperty().unbind();
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
    public void focus() {
        chart.requestFocus();
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
        return new FlameFigure(
                context.run().name(),
                answer.data().profile().summary(),
                answer.tree(),
                model.zoomedProperty().get(),
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
            FlameExport graph = new FlameExport(
                    figure(answer),
                    answer.data(),
                    answer.filter(),
                    context.summary().facts().range(),
                    false,
                    new PictureOptions(usual.width(), context.theme().getValue(), usual.scale()));
            FlameExports.export(context.output().files(), context.run().name(), format, graph);
        }
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
        model.coloringProperty().addListener(_ -> remember(true));
        model.icicleProperty().addListener(_ -> remember(true));
        model.searchTextProperty().addListener(_ -> remember(false));
        model.coloringProperty().addListener(_ -> color());
        model.searchProperty().addListener((_, _, now) -> mark(now));
        chart.viewportProperty().addListener((_, _, now) -> {
            if (model.zoomedProperty().get() != now.root()) {
                model.zoomedProperty().set(now.root());
                remember(true);
            }
            showPath();
            describe();
        });
        chart.colorsProperty().addListener((_, _, colors) -> {
            if (colors != null) {
                footer.showColors(colors);
            }
        });
        chart.hoveredNodeProperty().addListener(_ -> describe());
        chart.selectedNodeProperty().addListener(_ -> describe());
        chart.directionProperty()
                .addListener(_ ->
                        model.icicleProperty().set(chart.directionProperty().get() == FlameDirection.ICICLE));
        model.icicleProperty()
                .addListener((_, _, icicle) ->
                        chart.directionProperty().set(icicle ? FlameDirection.ICICLE : FlameDirection.FLAME));
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case T -> openThreads();
            case SLASH -> known = slash(event);
            case F -> focusSelected();
            case M -> hideSelected();
            case N -> stepProfile(1);
            case P -> stepProfile(-1);
            default -> known = event.getCode() == KeyCode.I && event.isShiftDown() && reverse();
        }
        if (known) {
            event.consume();
        }
    }

    /// With Shift it is the question mark of the window's help.
    private boolean slash(KeyEvent event) {
        if (!event.isShiftDown()) {
            focusSearch();
        }
        return !event.isShiftDown();
    }

    private boolean reverse() {
        model.toggleReversed();
        return true;
    }

    private void withMethod(Consumer<String> action) {
        FlameQuery.Answer answer = model.answerProperty().get();
        int node = chart.selectedNodeProperty().get();
        if (answer != null && node > 0 && answer.tree().shape().isFrame(node)) {
            action.accept(answer.tree().shape().method(node));
        }
    }

    private void forgetNodes() {
        chart.resetZoom();
        chart.selectedNodeProperty().set(FlameChart.NONE);
        chart.matchesProperty().set(null);
    }

    private void showAnswer() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer == null) {
            return;
        }
        restoring = true;
        if (shownShape != answer.tree().shape()) {
            shownShape = answer.tree().shape();
            forgetNodes();
        }
        chart.sourceProperty().set(new CallTreeSource(answer.tree()));
        zoomAsPending();
        restoring = false;
        color();
        FrameWords words = words(answer);
        menu.setWords(words);
        chart.setTipText(words::tip);
        chart.setFrameText(node -> words.name(node) + ", " + words.details(node));
        chart.setSummary(summary(answer));
        showPath();
        describe();
    }

    private static String summary(FlameQuery.Answer answer) {
        return "Flame graph of " + answer.data().profile().summary().event() + ", "
                + new FrameWords(
                                answer.tree(), answer.data().profile().summary().unit(), "all")
                        .details(0);
    }

    private FrameWords words(FlameQuery.Answer answer) {
        boolean all = model.chips().isEmpty() && context.selection().get().whole();
        return new FrameWords(answer.tree(), answer.data().profile().summary().unit(), all ? "all" : "what is shown");
    }

    private void color() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer != null) {
            FlameColors colors = switch (model.coloringProperty().get()) {
                case TYPE -> FrameColors.of(answer.tree());
                case PACKAGE -> packageColors(answer.tree());
            };
            chart.colorsProperty().set(colors);
        }
    }

    /// The same while only weights change: names decide the colours, and going over all of them for the legend takes
    /// longer than a frame of a large tree may.
    private FlameColors packageColors(CallTree tree) {
        if (packages == null || packagesOf != tree.shape()) {
            packages = new PackageColors(new CallTreeSource(tree));
            packagesOf = tree.shape();
        }
        return packages;
    }

    private void mark(SearchState state) {
        chart.matchesProperty().set(state.highlighted());
        int current = state instanceof SearchState.Found found ? found.current() : FlameChart.NONE;
        chart.currentMatchProperty().set(current);
        if (current != FlameChart.NONE) {
            chart.reveal(current);
        }
    }

    private void showPath() {
        FlameQuery.Answer answer = model.answerProperty().get();
        int zoomed = chart.viewportProperty().get().root();
        if (answer != null && zoomed < answer.tree().shape().size()) {
            path.show(answer.tree(), zoomed, zoomFactor(answer.tree(), zoomed));
        }
    }

    /// How much wider than unzoomed a frame is drawn.
    private double zoomFactor(CallTree tree, int zoomed) {
        double share = (double) tree.total(zoomed) / Math.max(1, tree.total(0));
        return 1
                / Math.max(
                        Double.MIN_NORMAL,
                        share * chart.viewportProperty().get().span());
    }

    private void describe() {
        FlameQuery.Answer answer = model.answerProperty().get();
        int hovered = chart.hoveredNodeProperty().get();
        int selected = chart.selectedNodeProperty().get();
        int resting =
                selected == FlameChart.NONE ? chart.viewportProperty().get().root() : selected;
        int node = hovered == FlameChart.NONE ? resting : hovered;
        if (answer != null && node < answer.tree().shape().size()) {
            footer.show(words(answer), node);
        }
    }

    /// Shows only what the selected method called.
    void focusSelected() {
        withMethod(model::focus);
    }

    /// Leaves the selected method's frames out.
    void hideSelected() {
        withMethod(model::hide);
    }

    /// Moves to the next profile, or to the one before if `step` is negative.
    void stepProfile(int step) {
        toolbar.stepProfile(step);
    }

    /// Shows the list of threads.
    void openThreads() {
        toolbar.openThreads();
    }

    /// Puts the stack of the selected frame on the clipboard; without one, nothing.
    void copyStack() {
        FlameQuery.Answer answer = model.answerProperty().get();
        int node = chart.selectedNodeProperty().get();
        if (answer != null && node > 0) {
            FlameMenu.copy(words(answer).stack(node));
        }
    }

    @Override
    public Optional<NoteTarget> noteTarget() {
        FlameQuery.Answer answer = model.answerProperty().get();
        int node = chart.selectedNodeProperty().get();
        boolean method = answer != null && node > 0 && answer.tree().shape().isFrame(node);
        return method
                ? Optional.of(
                        new NoteTarget.Frame(context.run().id(), words(answer).method(node)))
                : Optional.empty();
    }

    private void showNotice() {
        notice.show(notice());
    }

    private Notice notice() {
        FlameQuery.Answer answer = model.answerProperty().get();
        JobState<FlameQuery.Answer> state = model.stateProperty().get();
        if (model.profiles().isEmpty()) {
            return new Notice.Said(
                    "This recording has no stack traces",
                    "Record with settings=profile, or enable jdk.ExecutionSample "
                            + "and jdk.ObjectAllocationSample, to get a flame graph. The events that it has are counted above.");
        }
        if (answer == null) {
            return switch (state) {
                case JobState.Running<FlameQuery.Answer> _ -> new Notice.Loading("Computing the flame graph…", -1);
                case JobState.Failed<FlameQuery.Answer> _ ->
                    new Notice.Said("The flame graph could not be computed", "The jobs list says why.");
                case JobState.Idle<FlameQuery.Answer> _, JobState.Cancelled<FlameQuery.Answer> _ -> new Notice.None();
                case JobState.Done<FlameQuery.Answer> _ -> new Notice.None();
            };
        }
        boolean filtered =
                !model.chips().isEmpty() || !context.selection().get().whole();
        return filtered && answer.tree().samples(0) == 0
                ? new Notice.Filtered(culprits(), model::clearFilters)
                : new Notice.None();
    }

    /// A transform that empties the graph is the culprit if the selection alone leaves samples.
    private List<FilterChip> culprits() {
        SelectionEffect effect = context.effect().getValue();
        if (effect == null || !effect.selection().equals(context.selection().get())) {
            return List.of();
        }
        return effect.kept() > 0
                ? model.chips()
                : effect.culprits().stream()
                        .map(part -> part.chip(context.selection()))
                        .toList();
    }

    /// The chart, for actions of the window.
    FlameChart chart() {
        return chart;
    }

    /// Puts the cursor into the search field.
    void focusSearch() {
        toolbar.focusSearch();
    }
}
