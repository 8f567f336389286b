package assay.charts.control;

import assay.charts.flame.FlameArea;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameMinimapPainter;
import assay.charts.flame.FlameViewport;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The whole of a flame chart's tree in small, and the part of it that the chart shows, which is dragged by its middle
/// or by its edges. A click elsewhere brings the part there, a double click shows everything.
public final class FlameMinimap extends Region {
    private static final double MOST_PER_ROW = 4;

    private final FlameChart chart;
    private final PulseCanvas graph = new PulseCanvas(new ChartFonts(), this::paintGraph);
    private final PulseCanvas window = new PulseCanvas(new ChartFonts(), this::paintWindow);
    private @Nullable FlameLayout layout;

    /// A map of what `chart` shows; it follows all that the chart is told.
    public FlameMinimap(FlameChart chart) {
        this.chart = chart;
        getChildren().addAll(graph, window);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.sourceProperty().addListener(_ -> layout = null);
        for (ObservableValue<?> drawn : new ObservableValue<?>[] {
            chart.sourceProperty(),
            chart.colorsProperty(),
            chart.themeProperty(),
            chart.directionProperty(),
            chart.matchesProperty()
        }) {
            drawn.addListener(_ -> repaint());
        }
        chart.viewportProperty().addListener(_ -> {
            describe();
            window.repaint();
        });
        describe();
        new MinimapMouse(this);
    }

    private void repaint() {
        graph.repaint();
        window.repaint();
    }

    private void describe() {
        double[] shown = shown();
        setAccessibleText("Map of the flame graph: %.0f to %.0f percent of its width are shown"
                .formatted(100 * shown[0], 100 * shown[1]));
    }

    /// What the chart shows, as shares of the root's width.
    double[] shown() {
        FlameLayout known = ownLayout();
        return known == null
                ? new double[] {0, 1}
                : known.window(chart.viewportProperty().get());
    }

    /// Shows a part of the root's width.
    void show(double from, double to) {
        FlameViewport now = chart.viewportProperty().get();
        double least = Math.max(Double.MIN_NORMAL, to - from);
        double left = Math.clamp(from, 0, 1 - Math.min(1, least));
        chart.viewportProperty().set(new FlameViewport(0, left, Math.min(1, left + least), now.scroll()));
    }

    private @Nullable FlameLayout ownLayout() {
        FlameLayout whole = chart.layoutOfSource();
        if (layout == null && whole != null) {
            layout = whole.another();
        }
        return layout;
    }

    private void paintGraph(CanvasSurface surface) {
        surface.fillRect(
                0, 0, getWidth(), getHeight(), chart.themeProperty().get().background());
        FlameLayout known = ownLayout();
        FlameColors colors = chart.colorsProperty().get();
        if (known != null && colors != null && known.rows() > 0) {
            double pixel = surface.pixel();
            double row = Math.clamp(Math.floor(getHeight() / known.rows() / pixel) * pixel, pixel, MOST_PER_ROW);
            known.arrange(
                    FlameViewport.ALL,
                    new FlameArea(
                            getWidth(),
                            getHeight(),
                            row,
                            chart.directionProperty().get(),
                            pixel));
            new FlameMinimapPainter(chart.themeProperty().get())
                    .paintGraph(surface, known, colors, chart.matchesProperty().get());
        }
    }

    private void paintWindow(CanvasSurface surface) {
        double[] shown = shown();
        if (shown[1] - shown[0] < 1) {
            new FlameMinimapPainter(chart.themeProperty().get())
                    .paintWindow(surface, shown[0], shown[1], getWidth(), getHeight());
        }
    }

    @Override
    protected void layoutChildren() {
        graph.resizeRelocate(0, 0, getWidth(), getHeight());
        window.resizeRelocate(0, 0, getWidth(), getHeight());
        repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 32;
    }
}
