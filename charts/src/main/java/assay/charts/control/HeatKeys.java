package assay.charts.control;

import assay.charts.heat.HeatLayout;
import assay.charts.heat.HeatSource;
import assay.charts.heat.HeatViewport;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys of a heat map: arrows walk the cells, with Shift they select, `r` selects the cell, Esc takes a step out.
final class HeatKeys {
    private static final double FACTOR = 1.25;
    private static final double PAN = 8;

    private final HeatChart chart;
    private int anchor = HeatLayout.NONE;

    HeatKeys(HeatChart chart) {
        this.chart = chart;
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        HeatLayout layout = chart.arranged();
        HeatSource source = chart.sourceProperty().get();
        if (layout == null || source == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = switch (event.getCode()) {
            case ESCAPE -> clear();
            case R -> selectCursor(layout);
            case UP, DOWN, LEFT, RIGHT -> walk(event, layout, source);
            default -> view(event.getCode(), layout);
        };
        if (used) {
            event.consume();
        }
    }

    private boolean walk(KeyEvent event, HeatLayout layout, HeatSource source) {
        int step = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            case RIGHT -> source.rows();
            default -> -source.rows();
        };
        int before = chart.cellProperty().get();
        int start = before >= 0 ? before : layout.firstColumn() * source.rows();
        int cell = before >= 0 ? Math.clamp(before + (long) step, 0, source.cells() - 1) : start;
        if (!event.isShiftDown()) {
            anchor = cell;
        } else {
            anchor = anchor >= 0 && anchor < source.cells() ? anchor : start;
            chart.rangeProperty().set(layout.span(anchor, cell));
        }
        chart.cellProperty().set(cell);
        chart.viewportProperty().set(layout.revealing(cell));
        return true;
    }

    private boolean view(KeyCode key, HeatLayout layout) {
        double middle = layout.left() + layout.plotWidth() / 2;
        HeatViewport changed = switch (key) {
            case PLUS, ADD, EQUALS, W -> layout.zoomedAt(middle, FACTOR);
            case MINUS, SUBTRACT, S -> layout.zoomedAt(middle, 1 / FACTOR);
            case A -> layout.panned(-layout.columnsInView() / PAN);
            case D -> layout.panned(layout.columnsInView() / PAN);
            case DIGIT0, NUMPAD0 -> HeatViewport.FIT;
            default -> null;
        };
        if (changed != null) {
            chart.viewportProperty().set(changed);
        }
        return changed != null;
    }

    private boolean selectCursor(HeatLayout layout) {
        int cell = chart.cellProperty().get();
        if (cell >= 0) {
            chart.rangeProperty().set(layout.span(cell, cell));
        }
        return cell >= 0;
    }

    private boolean clear() {
        if (chart.baselineProperty().get() != null) {
            chart.baselineProperty().set(null);
            return true;
        }
        boolean selected = chart.rangeProperty().get() != null;
        chart.rangeProperty().set(null);
        return selected;
    }
}
