package assay.app.recording.flame;

import assay.analysis.job.Cancellation;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.Sandwich;
import assay.analysis.profile.TreeShape;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageContext;
import assay.charts.control.FlameChart;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameViewport;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One method with everything that called it above and everything it called below; the methods to choose from on the
/// left.
final class SandwichView implements StackView {
    private static final double LIST_SHARE = 0.34;

    private final PageContext context;
    private final ObjectProperty<@Nullable String> method;
    private final Coloring.Painter painter;
    private final MethodsView list;
    private final Half callers;
    private final Half callees;
    private final Label title = new Label();
    private final SplitPane node;
    private @Nullable Shown shown;
    private @Nullable Trees trees;
    private @Nullable Object asked;
    private boolean choosing;

    private record Question(FlameQuery.Request request, String method) {}

    private record Trees(Question question, CallTree callers, CallTree callees) {}

    /// @param method the chosen one
    /// @param painter colours a tree as was chosen
    /// @param menus gives a chart its menu for frames
    SandwichView(
            PageContext context,
            ObjectProperty<@Nullable String> method,
            Coloring.Painter painter,
            BiConsumer<FlameChart, Half> menus) {
        this.context = context;
        this.method = method;
        this.painter = painter;
        list = new MethodsView(method::set);
        callers = new Half(FlameDirection.FLAME, "callers", context);
        callees = new Half(FlameDirection.ICICLE, "callees", context);
        menus.accept(callers.chart, callers);
        menus.accept(callees.chart, callees);
        title.setId("sandwich-method");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        VBox charts = new VBox(4, title, callers.chart, callees.chart);
        charts.getStyleClass().add("sandwich-charts");
        VBox.setVgrow(callers.chart, Priority.ALWAYS);
        VBox.setVgrow(callees.chart, Priority.ALWAYS);
        node = new SplitPane(list.node(), charts);
        node.setOrientation(Orientation.HORIZONTAL);
        node.setDividerPositions(LIST_SHARE);
        node.getStyleClass().add("sandwich");
        SplitPane.setResizableWithParent(list.node(), false);
        list.selected().addListener(_ -> choose());
        method.addListener(_ -> ask());
    }

    private void choose() {
        Target selected = list.target();
        if (selected != null && !choosing) {
            method.set(selected.method());
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Shown newShown) {
        shown = newShown;
        choosing = true;
        list.show(newShown);
        choosing = false;
        if (method.get() == null) {
            newShown.answer().methods().stream()
                    .findFirst()
                    .map(MethodWeight::label)
                    .ifPresent(method::set);
        }
        ask();
        recolor();
    }

    private void recolor() {
        Trees now = trees;
        if (now != null) {
            callers.color(painter);
            callees.color(painter);
        }
    }

    private void ask() {
        Shown now = shown;
        String wanted = method.get();
        if (now == null || wanted == null || node.getScene() == null && node.getParent() == null) {
            return;
        }
        choosing = true;
        list.reveal(wanted);
        choosing = false;
        Question question = new Question(now.answer().request(), wanted);
        if (!question.equals(asked)) {
            asked = question;
            context.jobs().ask(Lane.CPU, "sandwich", (_, cancellation) -> answer(question, cancellation), this::take);
        }
    }

    private Trees answer(Question question, Cancellation cancellation) {
        FlameQuery.Request request = question.request();
        var filter = context.data().filter(request.selection());
        String event = request.selection().profile();
        CallTree up =
                context.data().tree(event, filter, Sandwich.callers(request.shape(), question.method()), cancellation);
        CallTree down =
                context.data().tree(event, filter, Sandwich.callees(request.shape(), question.method()), cancellation);
        return request.value() == FlameValue.SAMPLES
                ? new Trees(question, up.counted(), down.counted())
                : new Trees(question, up, down);
    }

    private void take(JobState<Trees> state) {
        Shown now = shown;
        if (state instanceof JobState.Done<Trees>(var result) && now != null) {
            trees = result;
            String name = result.question().method();
            String weight = UnitFormat.weight(result.callees().total(0), now.unit());
            title.setText(name + "   " + weight + ", "
                    + UnitFormat.share(result.callees().total(0), now.tree().total(0)) + " of "
                    + now.words().scope());
            callers.show(result.callers(), "called by", now.unit(), name);
            callees.show(result.callees(), name, now.unit(), name);
            recolor();
            context.links().changed();
        } else if (state instanceof JobState.Cancelled<Trees> || state instanceof JobState.Failed<Trees>) {
            asked = null;
        }
    }

    @Override
    public void mark(SearchState search) {
        choosing = true;
        list.mark(search);
        choosing = false;
    }

    @Override
    public @Nullable Target target() {
        Target frame =
                callers.chart.isFocused() ? callers.target() : callees.chart.isFocused() ? callees.target() : null;
        String chosen = method.get();
        return frame != null ? frame : chosen == null ? null : Target.of(chosen);
    }

    /// Callers and callees of the method, one step away, and the list of methods.
    @Override
    public List<DataTable> tables() {
        List<DataTable> tables = new ArrayList<>();
        Trees now = trees;
        Shown words = shown;
        if (now != null && words != null) {
            String name = now.question().method();
            tables.add(table("Callers of " + name, words, now.callers()));
            tables.add(table("Callees of " + name, words, now.callees()));
        }
        tables.addAll(list.tables());
        return tables;
    }

    private static DataTable table(String name, Shown words, CallTree tree) {
        TreeShape shape = tree.shape();
        int[] nodes = IntStream.range(2, Math.max(2, shape.size()))
                .filter(each -> shape.parent(each) == 1 && tree.total(each) > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer each) -> -tree.total(each)))
                .mapToInt(Integer::intValue)
                .toArray();
        return FlameTables.nodes(name, words.caption(), tree, words.unit(), nodes, false);
    }

    @Override
    public void hide() {
        asked = null;
    }

    @Override
    public void focus() {
        list.focus();
    }

    /// One of the two charts.
    static final class Half {
        final FlameChart chart = new FlameChart();
        private final String what;
        private @Nullable CallTree tree;
        private @Nullable FrameWords words;

        private Half(FlameDirection direction, String what, PageContext context) {
            this.what = what;
            chart.setId(what);
            chart.directionProperty().set(direction);
            chart.themeProperty().bind(context.theme());
            chart.setMinHeight(0);
            chart.setPrefHeight(200);
        }

        private void show(CallTree newTree, String rootLabel, WeightUnit unit, String method) {
            boolean same = tree != null && tree.shape() == newTree.shape();
            tree = newTree;
            FrameWords newWords = new FrameWords(newTree, unit, "the method");
            words = newWords;
            if (!same) {
                chart.selectedNodeProperty().set(FlameChart.NONE);
                chart.viewportProperty().set(FlameViewport.ALL);
            }
            chart.sourceProperty().set(new SubtreeSource(newTree, rootLabel));
            chart.setTipText(each -> newWords.tip(each + 1));
            chart.setFrameText(each -> newWords.name(each + 1) + ", " + newWords.details(each + 1));
            chart.setSummary(
                    "Flame graph of the " + what + " of " + method + ", " + UnitFormat.weight(newTree.total(0), unit));
        }

        private void color(Coloring.Painter painter) {
            CallTree now = tree;
            if (now != null) {
                chart.colorsProperty().set(new ShiftedColors(painter.colors(now)));
            }
        }

        /// The stack that leads to a frame of the chart; null for the root and for none.
        @Nullable
        String stack(int frame) {
            FrameWords now = words;
            return now == null || frame < 0 ? null : now.stack(frame + 1);
        }

        @Nullable
        Target target() {
            return target(chart.selectedNodeProperty().get());
        }

        /// A frame of the chart as a method, since the path to it is that of another tree; null for none.
        @Nullable
        Target target(int frame) {
            CallTree now = tree;
            return frame < 0 || now == null || !now.shape().isFrame(frame + 1)
                    ? null
                    : Target.of(now.shape().method(frame + 1));
        }
    }
}
