package assay.app.recording;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.app.export.CallTreeSource;
import assay.app.export.FrameColors;
import assay.app.failure.ProblemBanner;
import assay.charts.control.FlameChart;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.PackageColors;
import assay.charts.paint.Theme;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A recording: header, what is chosen, weight over time, flame graph.
public final class RecordingView extends VBox {
    private final RecordingViewModel model;
    private final FlameChart chart = new FlameChart();
    private final FlameToolbar toolbar;
    private final ZoomPath path = new ZoomPath(chart::zoomTo, chart::resetZoom);
    private final FlameFooter footer;
    private final FlameMenu menu;
    private final MetricsView metrics;
    private @Nullable TreeShape shownShape;
    private @Nullable PackageColors packages;
    private @Nullable TreeShape packagesOf;

    /// @param theme colours around the data, following the window's theme
    /// @param zone in which times of day are shown
    public RecordingView(RecordingViewModel model, ObservableValue<Theme> theme, ZoneId zone) {
        this.model = model;
        getStyleClass().add("recording-view");
        getStylesheets().add(RecordingStyle.sheet());
        toolbar = new FlameToolbar(model);
        footer = new FlameFooter(theme);
        menu = FlameMenu.install(chart, model::focus, model::hide);
        StackPane graph = new StackPane(chart, new FlameNotice(model));
        VBox.setVgrow(graph, Priority.ALWAYS);
        graph.getStyleClass().add("flame-graph");
        graph.setMinHeight(120);
        RangeBrush brush = new RangeBrush(model, theme);
        metrics = new MetricsView(model.summary().facts(), theme, brush.selected());
        VBox.setVgrow(metrics, Priority.ALWAYS);
        ChipBar chips = new ChipBar(model);
        getChildren().addAll(header(zone), toolbar, chips, brush, path, graph, footer, metrics);
        List.of(toolbar, path, graph, footer)
                .forEach(node -> showIf(node, model.metricsShownProperty().not()));
        showIf(metrics, model.metricsShownProperty());
        if (!model.summary().problems().isEmpty()) {
            getChildren().add(1, new ProblemBanner(model.summary().problems()));
        }
        chart.setId("flame");
        chart.themeProperty().bind(theme);
        bind();
        show();
    }

    private Node header(ZoneId zone) {
        ViewSwitch choice = new ViewSwitch(model.metricsShownProperty());
        choice.setPickOnBounds(false);
        StackPane top = new StackPane(new RecordingHeader(model, zone), choice);
        top.getStyleClass().add("recording-top");
        return top;
    }

    private static void showIf(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private void bind() {
        model.answerProperty().addListener(_ -> show());
        model.coloringProperty().addListener(_ -> color());
        model.searchProperty().addListener((_, _, now) -> mark(now));
        chart.viewportProperty().addListener((_, _, now) -> {
            model.zoomedProperty().set(now.root());
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

    private void show() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer == null) {
            return;
        }
        if (shownShape != answer.tree().shape()) {
            shownShape = answer.tree().shape();
            forgetNodes();
        }
        chart.sourceProperty().set(new CallTreeSource(answer.tree()));
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
        boolean all = model.chips().isEmpty();
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
    public void focusSelected() {
        withMethod(model::focus);
    }

    /// Leaves the selected method's frames out.
    public void hideSelected() {
        withMethod(model::hide);
    }

    /// Moves to the next profile, or to the one before if `step` is negative.
    public void stepProfile(int step) {
        toolbar.stepProfile(step);
    }

    /// Shows the list of threads.
    public void openThreads() {
        toolbar.openThreads();
    }

    /// Puts the stack of the selected frame on the clipboard; without one, nothing.
    public void copyStack() {
        FlameQuery.Answer answer = model.answerProperty().get();
        int node = chart.selectedNodeProperty().get();
        if (answer != null && node > 0) {
            FlameMenu.copy(words(answer).stack(node));
        }
    }

    /// Shows metrics in place of the flame graph, or the flame graph again.
    public void toggleMetrics() {
        model.metricsShownProperty().set(!model.metricsShownProperty().get());
        (model.metricsShownProperty().get() ? metrics : chart).requestFocus();
    }

    MetricsView metrics() {
        return metrics;
    }

    /// The chart, for actions of the window.
    public FlameChart chart() {
        return chart;
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        toolbar.focusSearch();
    }
}
