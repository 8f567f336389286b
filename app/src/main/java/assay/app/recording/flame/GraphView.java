package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.app.export.DataTable;
import assay.charts.control.FlameChart;
import assay.charts.control.FlameMinimap;
import assay.charts.flame.FlameDirection;
import assay.charts.paint.Theme;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The flame graph itself: the map of it, the path to what is zoomed, the frames.
final class GraphView implements StackView {
    private static final double LEAST_HEIGHT = 120;
    private static final double MAP_HEIGHT = 28;
    /// In a lower place every row counts.
    private static final double ROOM_FOR_MAP = 380;
    private static final int MOST_COPIED = 100_000;

    private final FlameChart chart = new FlameChart();
    private final FlameMinimap map = new FlameMinimap(chart);
    private final ZoomPath path = new ZoomPath(chart::zoomTo, chart::resetZoom);
    private final VBox node;
    private final FlameModel model;
    private @Nullable Shown shown;
    private @Nullable TreeShape shownShape;
    private @Nullable String pendingZoom;

    GraphView(FlameModel model, ObservableValue<Theme> theme) {
        this.model = model;
        chart.setId("flame");
        map.setId("minimap");
        map.setMinHeight(MAP_HEIGHT);
        map.setMaxHeight(MAP_HEIGHT);
        map.getStyleClass().add("flame-minimap");
        chart.themeProperty().bind(theme);
        StackPane graph = new StackPane(chart);
        graph.setMinHeight(LEAST_HEIGHT);
        VBox.setVgrow(graph, Priority.ALWAYS);
        StackPane frame = new StackPane(map);
        frame.getStyleClass().add("flame-map-frame");
        node = new VBox(frame, path, graph);
        node.setMinHeight(0);
        node.heightProperty().subscribe(height -> {
            frame.setVisible(height.doubleValue() >= ROOM_FOR_MAP);
            frame.setManaged(height.doubleValue() >= ROOM_FOR_MAP);
        });
        bind();
    }

    private void bind() {
        chart.viewportProperty().addListener((_, _, now) -> {
            model.zoomedProperty().set(now.root());
            showPath();
        });
        chart.directionProperty()
                .addListener(_ ->
                        model.icicleProperty().set(chart.directionProperty().get() == FlameDirection.ICICLE));
        model.icicleProperty()
                .addListener((_, _, icicle) ->
                        chart.directionProperty().set(icicle ? FlameDirection.ICICLE : FlameDirection.FLAME));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Shown now) {
        shown = now;
        if (shownShape != now.tree().shape()) {
            shownShape = now.tree().shape();
            forgetNodes();
        }
        chart.sourceProperty().set(now.answer().graph());
        zoomAsPending(now.tree().shape());
        chart.colorsProperty().set(now.colors());
        FrameWords words = now.words();
        CallTree base = now.answer().base();
        IntFunction<String> difference = base == null
                ? _ -> ""
                : each -> "\n" + new RangeDifference(base, now.answer().tree()).text(each);
        chart.setTipText(each -> words.tip(each) + difference.apply(each));
        chart.setFrameText(each -> words.name(each) + ", " + words.details(each) + difference.apply(each));
        chart.setSummary(
                "Flame graph of " + now.answer().data().profile().summary().event() + ", " + words.details(0));
        showPath();
    }

    private void forgetNodes() {
        chart.resetZoom();
        chart.selectedNodeProperty().set(FlameChart.NONE);
        chart.matchesProperty().set(null);
    }

    /// Zooms to the labels of [ZoomLabels] as soon as the tree that has them is shown.
    void zoomTo(String labels, boolean shownAlready) {
        pendingZoom = labels;
        Shown now = shown;
        if (shownAlready && now != null) {
            zoomAsPending(now.tree().shape());
        }
    }

    private void zoomAsPending(TreeShape shape) {
        String labels = pendingZoom;
        if (labels == null) {
            return;
        }
        pendingZoom = null;
        int wanted = ZoomLabels.find(shape, labels);
        if (wanted == 0) {
            chart.resetZoom();
        } else {
            chart.zoomTo(wanted);
        }
    }

    /// Labels that lead to the zoomed frame; until a zoom of the past can be drawn again, those.
    String zoomLabels() {
        String pending = pendingZoom;
        TreeShape shape = shownShape;
        int zoomed = chart.viewportProperty().get().root();
        if (pending != null) {
            return pending;
        }
        return shape != null && zoomed < shape.size() ? ZoomLabels.of(shape, zoomed) : "";
    }

    @Override
    public void mark(SearchState search) {
        Shown now = shown;
        boolean same = now != null
                && search instanceof SearchState.Found found
                && found.tree().shape() == now.tree().shape();
        chart.matchesProperty().set(same ? search.highlighted() : null);
        int current = same && search instanceof SearchState.Found found ? found.current() : FlameChart.NONE;
        chart.currentMatchProperty().set(current);
        if (current != FlameChart.NONE) {
            chart.reveal(current);
        }
    }

    private void showPath() {
        Shown now = shown;
        int zoomed = chart.viewportProperty().get().root();
        if (now != null && zoomed < now.tree().shape().size()) {
            path.show(now.tree(), zoomed, zoomFactor(now.tree(), zoomed));
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

    /// Zooms to the next group of threads, or to the one before if `step` is negative, around the ends; from the whole,
    /// to the heaviest end.
    void stepGroup(int step) {
        Shown now = shown;
        if (now == null) {
            return;
        }
        CallTree tree = now.tree();
        int[] groups = IntStream.range(1, tree.shape().size())
                .filter(each -> tree.shape().isGroup(each) && tree.total(each) > 0)
                .toArray();
        if (groups.length > 0) {
            int zoomed = chart.viewportProperty().get().root();
            int at = -1;
            for (int index = 0; index < groups.length; index++) {
                at = zoomed >= groups[index] && zoomed < tree.shape().end(groups[index]) ? index : at;
            }
            int next = at < 0 ? step > 0 ? 0 : groups.length - 1 : Math.floorMod(at + step, groups.length);
            chart.zoomTo(groups[next]);
        }
    }

    @Override
    public @Nullable Target target() {
        return target(chart.selectedNodeProperty().get());
    }

    /// A frame as the target of transforms; null if the node is none.
    @Nullable
    Target target(int frame) {
        Shown now = shown;
        return now == null || frame <= 0 || !now.tree().shape().isFrame(frame) ? null : Target.of(now.tree(), frame);
    }

    /// The stack that leads to a frame, as text; null for the root and for none.
    @Nullable
    String stack(int frame) {
        Shown now = shown;
        return now == null || frame <= 0 ? null : now.words().stack(frame);
    }

    /// The frames below what is zoomed, in the order of the tree.
    @Override
    public List<DataTable> tables() {
        Shown now = shown;
        if (now == null) {
            return List.of();
        }
        CallTree tree = now.tree();
        int zoomed =
                Math.min(chart.viewportProperty().get().root(), tree.shape().size() - 1);
        int[] nodes = IntStream.range(Math.max(1, zoomed), tree.shape().end(zoomed))
                .filter(each -> tree.total(each) > 0)
                .limit(MOST_COPIED)
                .toArray();
        DataTable table = FlameTables.nodes("Flame graph", now.caption(), tree, now.unit(), nodes, true);
        CallTree base = now.answer().base();
        return List.of(
                base == null
                        ? table
                        : FlameTables.compared(
                                table, new RangeDifference(base, now.answer().tree()), nodes));
    }

    @Override
    public void focus() {
        chart.requestFocus();
    }

    FlameChart chart() {
        return chart;
    }

    void close() {
        chart.themeProperty().unbind();
    }
}
