package assay.app.recording.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the page shows of its own, and its text form in an address.
///
/// @param type as recorded, empty before one is chosen
/// @param where condition, empty for none
/// @param sort field that events are sorted by, empty for their start
/// @param field what is grouped by, or counted in the histogram; empty for the first that fits
/// @param measure what is added up in groups; empty for the first that fits
/// @param linear whether bins of a histogram are to be equally wide
/// @param hidden names of columns that are not shown
record EventsState(
        String type,
        String where,
        Mode mode,
        String sort,
        boolean descending,
        String field,
        String measure,
        boolean linear,
        List<String> hidden) {
    /// As the page opens.
    static final EventsState FIRST = new EventsState("", "", Mode.TABLE, "", false, "", "", false, List.of());

    /// How events are shown.
    enum Mode {
        TABLE("Events"),
        GROUPS("Groups"),
        HISTOGRAM("Histogram");

        private final String title;

        Mode(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Mode ofWord(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst()
                    .orElse(TABLE);
        }
    }

    EventsState {
        hidden = List.copyOf(hidden);
    }

    static EventsState parse(Map<String, String> state) {
        String hidden = state.getOrDefault("hidden", "");
        return new EventsState(
                state.getOrDefault("type", ""),
                state.getOrDefault("where", ""),
                Mode.ofWord(state.getOrDefault("mode", "")),
                state.getOrDefault("sort", ""),
                state.getOrDefault("order", "").equals("down"),
                state.getOrDefault("field", ""),
                state.getOrDefault("measure", ""),
                state.getOrDefault("scale", "").equals("linear"),
                hidden.isEmpty() ? List.of() : List.of(hidden.split(",")));
    }

    /// Only what is not as the page opens.
    SortedMap<String, String> write() {
        SortedMap<String, String> state = new TreeMap<>();
        put(state, "type", type);
        put(state, "where", where);
        put(state, "mode", mode == Mode.TABLE ? "" : mode.word());
        put(state, "sort", sort);
        put(state, "order", descending ? "down" : "");
        put(state, "field", field);
        put(state, "measure", measure);
        put(state, "scale", linear ? "linear" : "");
        put(state, "hidden", hidden.stream().sorted().collect(Collectors.joining(",")));
        return state;
    }

    private static void put(SortedMap<String, String> state, String key, String value) {
        if (!value.isEmpty()) {
            state.put(key, value);
        }
    }

    /// Another type, of which nothing is left out or chosen yet.
    EventsState withType(String newType) {
        return newType.equals(type) ? this : new EventsState(newType, "", mode, "", false, "", "", linear, List.of());
    }

    EventsState withWhere(String condition) {
        return new EventsState(type, condition, mode, sort, descending, field, measure, linear, hidden);
    }

    EventsState withMode(Mode newMode) {
        return new EventsState(type, where, newMode, sort, descending, field, measure, linear, hidden);
    }

    EventsState withSort(String newSort, boolean newDescending) {
        return new EventsState(type, where, mode, newSort, newDescending, field, measure, linear, hidden);
    }

    EventsState withField(String newField) {
        return new EventsState(type, where, mode, sort, descending, newField, measure, linear, hidden);
    }

    EventsState withMeasure(String newMeasure) {
        return new EventsState(type, where, mode, sort, descending, field, newMeasure, linear, hidden);
    }

    EventsState withLinear(boolean newLinear) {
        return new EventsState(type, where, mode, sort, descending, field, measure, newLinear, hidden);
    }

    EventsState withHidden(List<String> newHidden) {
        return new EventsState(type, where, mode, sort, descending, field, measure, linear, newHidden);
    }

    /// Also with a condition beside those there are.
    EventsState and(String condition) {
        if (where.isBlank()) {
            return withWhere(condition);
        }
        boolean choice = where.toLowerCase(Locale.ROOT).contains(" or ") || where.contains("||");
        return withWhere((choice ? "(" + where.strip() + ")" : where.strip()) + " and " + condition);
    }
}
