package assay.app;

import assay.charts.control.FlameChart;
import assay.charts.flame.FlameArea;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameSource;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;

/// Finds and clicks frames of a flame graph by their names, where a layout of our own says that they are.
record FlameDriver(FlameChart chart) {
    /// Goes from the overview, which a recording opens with, to its flame graph.
    static FlameDriver open() {
        GuiHarness.waitFor("the rail", () -> GuiHarness.find("#show-flame").isPresent());
        GuiHarness.run(() -> ((ToggleButton) GuiHarness.find("#show-flame").orElseThrow()).fire());
        return await("#flame");
    }

    /// Waits for a chart that shows something and lets it move without animation.
    static FlameDriver await(String selector) {
        GuiHarness.waitFor(
                selector,
                () -> GuiHarness.find(selector)
                        .map(FlameChart.class::cast)
                        .filter(chart -> chart.sourceProperty().get() != null && chart.getWidth() > 0)
                        .isPresent());
        FlameChart chart = (FlameChart) GuiHarness.find(selector).orElseThrow();
        GuiHarness.run(() -> chart.animatedProperty().set(false));
        GuiHarness.frames(3);
        return new FlameDriver(chart);
    }

    FlameSource source() {
        return GuiHarness.onFx(
                () -> Objects.requireNonNull(chart.sourceProperty().get()));
    }

    /// The heaviest frame of a name.
    int node(String label) {
        FlameSource source = source();
        int found = FlameChart.NONE;
        for (int node = 0; node < source.size(); node++) {
            if (source.label(node).equals(label) && (found < 0 || source.weight(node) > source.weight(found))) {
                found = node;
            }
        }
        if (found < 0) {
            throw new AssertionError("no frame is called " + label);
        }
        return found;
    }

    Set<String> labels() {
        FlameSource source = source();
        return IntStream.range(0, source.size()).mapToObj(source::label).collect(Collectors.toSet());
    }

    int zoomed() {
        return GuiHarness.onFx(() -> chart.viewportProperty().get().root());
    }

    int selected() {
        return GuiHarness.onFx(() -> chart.selectedNodeProperty().get());
    }

    String label(int node) {
        return source().label(node);
    }

    void click(int node, MouseButton button, int times) {
        GuiHarness.run(() -> chart.reveal(node));
        GuiHarness.frames(2);
        Node graph = chart.getChildrenUnmodifiable().getFirst();
        FlameLayout layout = GuiHarness.onFx(() -> layout(graph));
        int box = layout.boxOf(node);
        if (box < 0 || layout.merged(box) > 1) {
            throw new AssertionError("node: " + node + ", has no box of its own");
        }
        double x = layout.x(box) + layout.width(box) / 2;
        double y = layout.y(box) + layout.area().rowHeight() / 2;
        GuiHarness.clickAt(graph, x / layout.area().width(), y / layout.area().height(), button, times);
    }

    private FlameLayout layout(Node graph) {
        FlameLayout layout =
                new FlameLayout(Objects.requireNonNull(chart.sourceProperty().get()));
        layout.arrange(
                chart.viewportProperty().get(),
                new FlameArea(
                        graph.getLayoutBounds().getWidth(),
                        graph.getLayoutBounds().getHeight(),
                        chart.rowHeightProperty().get(),
                        chart.directionProperty().get(),
                        1));
        return layout;
    }
}
