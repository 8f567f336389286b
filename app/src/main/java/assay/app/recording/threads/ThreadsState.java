package assay.app.recording.threads;

import assay.charts.plot.TimeSpan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the threads page keeps in its place; what is as it opens is left out of the text.
///
/// @param filter part of the names of the threads that are shown
/// @param expanded titles of the pools whose threads are shown
/// @param zoom time in view, null for all
/// @param table whether the table is shown in place of the lanes
record ThreadsState(
        LaneOrder order,
        String filter,
        Set<String> expanded,
        @Nullable TimeSpan zoom,
        boolean table) {
    static final ThreadsState FIRST = new ThreadsState(LaneOrder.ACTIVITY, "", Set.of(), null, false);

    private static final String ORDER = "order";
    private static final String FILTER = "filter";
    private static final String OPEN = "open";
    private static final String ZOOM = "zoom";
    private static final String TABLE = "table";
    private static final String SEPARATOR = "\n";
    private static final String YES = "1";

    ThreadsState {
        expanded = Set.copyOf(expanded);
    }

    ThreadsState withOrder(LaneOrder other) {
        return new ThreadsState(other, filter, expanded, zoom, table);
    }

    ThreadsState withFilter(String other) {
        return new ThreadsState(order, other, expanded, zoom, table);
    }

    ThreadsState withZoom(@Nullable TimeSpan other) {
        return new ThreadsState(order, filter, expanded, other, table);
    }

    ThreadsState withTable(boolean other) {
        return new ThreadsState(order, filter, expanded, zoom, other);
    }

    /// With a pool opened, or closed if it was open.
    ThreadsState toggled(String pool) {
        Set<String> others = new TreeSet<>(expanded);
        if (!others.remove(pool)) {
            others.add(pool);
        }
        return new ThreadsState(order, filter, others, zoom, table);
    }

    SortedMap<String, String> write() {
        SortedMap<String, String> state = new TreeMap<>();
        if (order != LaneOrder.ACTIVITY) {
            state.put(ORDER, order.word());
        }
        if (!filter.isEmpty()) {
            state.put(FILTER, filter);
        }
        if (!expanded.isEmpty()) {
            state.put(OPEN, String.join(SEPARATOR, new TreeSet<>(expanded)));
        }
        if (zoom != null) {
            state.put(ZOOM, zoom.fromNanos() + "-" + zoom.toNanos());
        }
        if (table) {
            state.put(TABLE, YES);
        }
        return Collections.unmodifiableSortedMap(state);
    }

    static ThreadsState parse(Map<String, String> state) {
        String open = state.getOrDefault(OPEN, "");
        return new ThreadsState(
                LaneOrder.ofWord(state.getOrDefault(ORDER, "")).orElse(LaneOrder.ACTIVITY),
                state.getOrDefault(FILTER, ""),
                open.isEmpty() ? Set.of() : Set.copyOf(List.of(open.split(SEPARATOR, -1))),
                zoom(state.getOrDefault(ZOOM, "")).orElse(null),
                state.containsKey(TABLE));
    }

    private static Optional<TimeSpan> zoom(String text) {
        if (!text.matches("\\d{1,18}-\\d{1,18}")) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        long from = Long.parseLong(text.substring(0, dash));
        long to = Long.parseLong(text.substring(dash + 1));
        return from < to ? Optional.of(new TimeSpan(from, to)) : Optional.empty();
    }
}
