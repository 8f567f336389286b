package assay.charts.control;

import assay.charts.plot.TimeSpan;
import assay.charts.threads.StateSlice;
import assay.charts.threads.StateSource;
import assay.charts.threads.ThreadLayout;
import assay.charts.threads.ThreadViewport;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys of a chart of threads.
final class ThreadKeys {
    private static final double FACTOR = 1.5;
    private static final double PAN = 0.125;

    private final ThreadChart chart;

    ThreadKeys(ThreadChart chart) {
        this.chart = chart;
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        ThreadLayout layout = chart.arranged();
        StateSource source = chart.sourceProperty().get();
        if (layout == null || source == null || event.isShortcutDown() || event.isAltDown() || source.lanes() == 0) {
            return;
        }
        KeyCode key = event.isShiftDown() ? shifted(event.getCode()) : event.getCode();
        boolean used =
                walk(key, layout, source) || lane(key, source) || slice(key, layout, source) || view(key, layout);
        if (used) {
            event.consume();
        }
    }

    /// Arrows with Shift move the view, as everywhere.
    private static KeyCode shifted(KeyCode key) {
        return switch (key) {
            case LEFT -> KeyCode.A;
            case RIGHT -> KeyCode.D;
            default -> key;
        };
    }

    private boolean walk(KeyCode key, ThreadLayout layout, StateSource source) {
        int page = (int) Math.max(1, layout.lanesHeight() / ThreadLayout.LANE_HEIGHT - 1);
        int from = chart.laneProperty().get();
        int to = switch (key) {
            case UP -> from < 0 ? layout.firstLane() : from - 1;
            case DOWN -> from < 0 ? layout.firstLane() : from + 1;
            case PAGE_UP -> from - page;
            case PAGE_DOWN -> from + page;
            case HOME -> 0;
            case END -> source.lanes() - 1;
            default -> Integer.MIN_VALUE;
        };
        if (to == Integer.MIN_VALUE) {
            return false;
        }
        int lane = Math.clamp(to, 0, source.lanes() - 1);
        chart.sliceProperty().set(null);
        chart.laneProperty().set(lane);
        chart.viewportProperty().set(layout.revealing(lane));
        return true;
    }

    private boolean lane(KeyCode key, StateSource source) {
        int lane = chart.laneProperty().get();
        if (lane < 0) {
            return false;
        }
        switch (key) {
            case RIGHT, LEFT -> {
                if (source.isPool(lane) && source.isExpanded(lane) == (key == KeyCode.LEFT)) {
                    chart.onExpandProperty().get().accept(lane);
                }
            }
            case T, SPACE -> chart.onChooseProperty().get().accept(lane);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean slice(KeyCode key, ThreadLayout layout, StateSource source) {
        return switch (key) {
            case COMMA -> step(false, layout, source);
            case PERIOD -> step(true, layout, source);
            case R -> select();
            case Z -> zoom(layout);
            case ESCAPE -> clear();
            default -> false;
        };
    }

    private boolean step(boolean after, ThreadLayout layout, StateSource source) {
        int lane = chart.laneProperty().get();
        StateSlice from = chart.sliceProperty().get();
        TimeSpan view = layout.span();
        if (lane < 0) {
            return false;
        }
        long nanos = from == null
                ? after ? view.fromNanos() : view.toNanos()
                : after ? from.span().toNanos() : from.span().fromNanos();
        StateSlice to = source.neighbour(lane, nanos, after);
        if (to != null) {
            chart.sliceProperty().set(to);
            chart.viewportProperty().set(layout.revealing(to.span()));
        }
        return true;
    }

    private boolean select() {
        StateSlice slice = chart.sliceProperty().get();
        if (slice != null) {
            chart.rangeProperty().set(slice.span());
        }
        return slice != null;
    }

    private boolean zoom(ThreadLayout layout) {
        StateSlice slice = chart.sliceProperty().get();
        TimeSpan wanted = slice == null ? chart.rangeProperty().get() : slice.span();
        if (wanted != null) {
            chart.viewportProperty().set(layout.around(wanted));
        }
        return wanted != null;
    }

    private boolean clear() {
        if (chart.sliceProperty().get() != null) {
            chart.sliceProperty().set(null);
            return true;
        }
        boolean selected = chart.rangeProperty().get() != null;
        chart.rangeProperty().set(null);
        return selected;
    }

    private boolean view(KeyCode key, ThreadLayout layout) {
        double middle = layout.left() + layout.plotWidth() / 2;
        ThreadViewport changed = switch (key) {
            case PLUS, ADD, EQUALS, W -> layout.zoomedAt(middle, FACTOR);
            case MINUS, SUBTRACT, S -> layout.zoomedAt(middle, 1 / FACTOR);
            case A -> layout.panned(-PAN);
            case D -> layout.panned(PAN);
            case DIGIT0, NUMPAD0 -> layout.viewport().withSpan(null);
            default -> null;
        };
        if (changed != null) {
            chart.viewportProperty().set(changed);
        }
        return changed != null;
    }
}
