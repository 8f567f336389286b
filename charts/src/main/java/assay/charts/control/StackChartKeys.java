package assay.charts.control;

import assay.charts.flame.StackSpanPainter;
import assay.charts.flame.StackSpanSource;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard on a stack chart. Keys that do nothing here are left to the window.
final class StackChartKeys {
    private static final double FACTOR = 1.5;
    private static final double PAN = 0.1;

    private final StackChartView chart;

    StackChartKeys(StackChartView chart) {
        this.chart = chart;
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            StackSpanSource source = chart.sourceProperty().get();
            if (source != null && !event.isAltDown() && !event.isShortcutDown() && handle(event, source)) {
                event.consume();
            }
        });
    }

    private boolean handle(KeyEvent event, StackSpanSource source) {
        if (event.isShiftDown() && event.getCode().isArrowKey()) {
            pan(event.getCode());
            return true;
        }
        switch (event.getCode()) {
            case UP, DOWN, LEFT, RIGHT -> walk(event.getCode(), source);
            case ENTER -> chart.zoomTo(chart.selectedSpanProperty().get());
            case HOME, DIGIT0, NUMPAD0, BACK_SPACE -> chart.resetZoom();
            case PLUS, ADD, EQUALS -> chart.zoom(0.5, FACTOR);
            case MINUS, SUBTRACT -> chart.zoom(0.5, 1 / FACTOR);
            case ESCAPE -> {
                return clearSelection();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void pan(KeyCode key) {
        switch (key) {
            case LEFT -> chart.pan(-PAN);
            case RIGHT -> chart.pan(PAN);
            case UP -> chart.scrollBy(-2 * StackSpanPainter.ROW_HEIGHT);
            default -> chart.scrollBy(2 * StackSpanPainter.ROW_HEIGHT);
        }
    }

    private void walk(KeyCode key, StackSpanSource source) {
        int from = chart.selectedSpanProperty().get();
        int to = from < 0 ? firstOf(source) : step(key, source, from);
        if (to >= 0) {
            chart.selectedSpanProperty().set(to);
            chart.reveal(to);
        }
    }

    private static int firstOf(StackSpanSource source) {
        return source.rows() == 0 || source.firstOfRow(source.rows()) == 0 ? StackChartView.NONE : 0;
    }

    private static int step(KeyCode key, StackSpanSource source, int from) {
        int row = StackChartView.rowOf(source, from);
        return switch (key) {
            case LEFT -> Math.max(source.firstOfRow(row), from - 1);
            case RIGHT -> Math.min(source.firstOfRow(row + 1) - 1, from + 1);
            case UP -> above(source, row, from);
            default -> below(source, row, from);
        };
    }

    /// The caller; above the outermost frame, the outermost of the thread above.
    private static int above(StackSpanSource source, int row, int from) {
        if (row > 0 && source.title(row - 1) == null) {
            return StackLanes.at(source, row - 1, source.from(from));
        }
        return inLane(source, StackLanes.laneOf(source, row) - 1, from);
    }

    /// The longest callee; below a frame that called none, the outermost of the thread below.
    private static int below(StackSpanSource source, int row, int from) {
        boolean frames = row + 1 < source.rows() && source.title(row + 1) == null;
        int callee = frames ? longestBelow(source, row + 1, from) : from;
        return callee == from ? inLane(source, StackLanes.laneOf(source, row) + 1, from) : callee;
    }

    private static int inLane(StackSpanSource source, int lane, int from) {
        int row = lane < 0 ? -1 : StackLanes.firstRow(source, lane);
        return row < 0 ? from : StackLanes.at(source, row, source.from(from));
    }

    private static int longestBelow(StackSpanSource source, int row, int above) {
        int longest = above;
        double length = 0;
        for (int span = source.firstOfRow(row); span < source.firstOfRow(row + 1); span++) {
            boolean below = source.from(span) >= source.from(above) && source.to(span) <= source.to(above);
            if (below && source.to(span) - source.from(span) > length) {
                longest = span;
                length = source.to(span) - source.from(span);
            }
        }
        return longest;
    }

    private boolean clearSelection() {
        boolean selected = chart.selectedSpanProperty().get() >= 0;
        chart.selectedSpanProperty().set(StackChartView.NONE);
        return selected;
    }
}
