package assay.charts.control;

import assay.charts.flame.FlameLayout;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What lies under the pointer: its light, its tip and its menu. While a menu is open, the light stays.
final class FlameHover {
    private final FlameChart chart;
    private final FlameOverlay overlay;
    private final ChartTip tip;
    private IntFunction<String> tipText = _ -> "";
    private @Nullable FlameMenuHandler menuHandler;
    private boolean menuOpen;

    FlameHover(FlameChart chart, Node graph, FlameOverlay overlay) {
        this.chart = chart;
        this.overlay = overlay;
        this.tip = new ChartTip(chart);
        graph.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        graph.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> forget());
        graph.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> tip.hide());
        chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
        chart.viewportProperty().addListener(_ -> forget());
        chart.sourceProperty().addListener(_ -> forget());
        chart.directionProperty().addListener(_ -> forget());
        chart.sceneProperty().addListener(_ -> forget());
    }

    void setTipText(IntFunction<String> text) {
        tipText = text;
    }

    void setMenuHandler(FlameMenuHandler handler) {
        menuHandler = handler;
    }

    void menuClosed() {
        menuOpen = false;
        forget();
    }

    private void forget() {
        tip.hide();
        if (!menuOpen) {
            overlay.hover(FlameChart.NONE);
            chart.hover(FlameChart.NONE);
        }
    }

    private void move(MouseEvent event) {
        FlameLayout layout = chart.arranged();
        if (layout == null || menuOpen) {
            return;
        }
        int box = layout.boxAt(event.getX(), event.getY());
        light(layout, box);
        if (box < 0) {
            tip.hide();
        } else {
            double top = layout.y(box);
            tip.moveTo(
                    textOf(layout, box), event.getX(), top, top + layout.area().rowHeight());
        }
    }

    private void light(FlameLayout layout, int box) {
        overlay.hover(box);
        chart.hover(frameOf(layout, box));
    }

    /// The frame of a box; none for a merged box, which stands for several.
    private static int frameOf(FlameLayout layout, int box) {
        return box >= 0 && layout.merged(box) == 1 ? layout.node(box) : FlameChart.NONE;
    }

    private String textOf(FlameLayout layout, int box) {
        int node = frameOf(layout, box);
        return node == FlameChart.NONE ? MergedText.of(layout, box) : tipText.apply(node);
    }

    private void openMenu(ContextMenuEvent event) {
        FlameMenuHandler handler = menuHandler;
        FlameLayout layout = chart.arranged();
        if (handler == null || layout == null) {
            return;
        }
        boolean keyboard = event.isKeyboardTrigger();
        int selected = keyboard ? chart.selectedNodeProperty().get() : FlameChart.NONE;
        int box = keyboard ? layout.boxOf(selected) : layout.boxAt(event.getX(), event.getY());
        Point2D below = keyboard && box >= 0 ? belowLeft(layout, box) : null;
        tip.hide();
        light(layout, box);
        menuOpen = true;
        handler.showMenu(
                frameOf(layout, box),
                below == null ? event.getScreenX() : below.getX(),
                below == null ? event.getScreenY() : below.getY());
        event.consume();
    }

    private @Nullable Point2D belowLeft(FlameLayout layout, int box) {
        return chart.localToScreen(layout.x(box), layout.y(box) + layout.area().rowHeight());
    }
}
