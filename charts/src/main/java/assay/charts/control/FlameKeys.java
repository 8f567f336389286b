package assay.charts.control;

import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameSource;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.FlameWalk;
import assay.charts.flame.FlameZoom;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard on a flame chart. Keys that do nothing here are left to the window.
final class FlameKeys {
    private static final double FACTOR = 1.5;
    private static final double PAN = 0.1;

    private final FlameChart chart;

    FlameKeys(FlameChart chart) {
        this.chart = chart;
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            FlameLayout layout = chart.arranged();
            if (layout != null && !event.isAltDown() && handle(event, layout)) {
                event.consume();
            }
        });
    }

    private boolean handle(KeyEvent event, FlameLayout layout) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case DIGIT0, NUMPAD0 -> reset();
                default -> false;
            };
        }
        if (event.isShiftDown() && event.getCode().isArrowKey()) {
            return pan(event.getCode(), layout);
        }
        return switch (event.getCode()) {
            case UP, DOWN, LEFT, RIGHT -> walk(event.getCode(), layout.source());
            case ENTER -> zoomToSelected();
            case BACK_SPACE -> zoomOut();
            case HOME, DIGIT0, NUMPAD0 -> reset();
            case PLUS, ADD, EQUALS -> zoom(layout, FACTOR);
            case MINUS, SUBTRACT -> zoom(layout, 1 / FACTOR);
            case I -> !event.isShiftDown() && turn();
            case ESCAPE -> clearSelection();
            default -> false;
        };
    }

    private boolean walk(KeyCode key, FlameSource source) {
        FlameWalk walk = new FlameWalk(source);
        int from = chart.selectedNodeProperty().get();
        boolean towardsRoot = (key == KeyCode.UP) == (chart.directionProperty().get() == FlameDirection.ICICLE);
        int to = from < 0
                ? chart.viewportProperty().get().root()
                : switch (key) {
                    case LEFT -> walk.toPreviousSibling(from);
                    case RIGHT -> walk.toNextSibling(from);
                    default -> towardsRoot ? walk.toParent(from) : walk.toHeaviestChild(from);
                };
        chart.selectedNodeProperty().set(to);
        chart.reveal(to);
        return true;
    }

    private boolean pan(KeyCode key, FlameLayout layout) {
        double step = chart.rowHeightProperty().get();
        boolean icicle = chart.directionProperty().get() == FlameDirection.ICICLE;
        ObjectProperty<FlameViewport> viewport = chart.viewportProperty();
        FlameZoom zoom = new FlameZoom(layout);
        viewport.set(
                switch (key) {
                    case LEFT -> viewport.get().panned(-PAN);
                    case RIGHT -> viewport.get().panned(PAN);
                    case UP -> zoom.scrolledBy(viewport.get(), icicle ? -step : step);
                    default -> zoom.scrolledBy(viewport.get(), icicle ? step : -step);
                });
        return true;
    }

    private boolean zoom(FlameLayout layout, double factor) {
        chart.viewportProperty()
                .set(new FlameZoom(layout).zoomedAt(chart.viewportProperty().get(), 0.5, factor));
        return true;
    }

    private boolean zoomToSelected() {
        int selected = chart.selectedNodeProperty().get();
        if (selected < 0) {
            return false;
        }
        chart.zoomTo(selected);
        return true;
    }

    private boolean zoomOut() {
        chart.zoomOut();
        return true;
    }

    private boolean reset() {
        chart.resetZoom();
        return true;
    }

    private boolean turn() {
        chart.directionProperty().set(chart.directionProperty().get().opposite());
        return true;
    }

    private boolean clearSelection() {
        boolean selected = chart.selectedNodeProperty().get() >= 0;
        chart.selectedNodeProperty().set(FlameChart.NONE);
        return selected;
    }
}
