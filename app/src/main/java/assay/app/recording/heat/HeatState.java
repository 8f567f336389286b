package assay.app.recording.heat;

import assay.analysis.model.TimeRange;
import assay.analysis.profile.HeatScale;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the heat map keeps in its place; what is as it opens is left out of the text.
///
/// @param event type of the events that are counted; empty for the samples of the selected profile
/// @param scale null for the one that fits the recording
/// @param weighed whether cells are added up by weight, instead of counted
/// @param search regular expression whose finds are marked; empty for none
/// @param base range that the selected one is compared with, since the start of the recording; null for none
/// @param table whether the table is shown in place of the map
record HeatState(
        String event,
        @Nullable HeatScale scale,
        boolean weighed,
        String search,
        @Nullable TimeRange base,
        boolean table) {
    static final HeatState FIRST = new HeatState("", null, false, "", null, false);

    private static final String EVENT = "event";
    private static final String SCALE = "scale";
    private static final String VALUE = "value";
    private static final String WEIGHT = "weight";
    private static final String SEARCH = "search";
    private static final String BASE = "base";
    private static final String TABLE = "table";
    private static final String YES = "1";

    HeatState withEvent(String other) {
        return new HeatState(other, scale, weighed, search, base, table);
    }

    HeatState withScale(HeatScale other) {
        return new HeatState(event, other, weighed, search, base, table);
    }

    HeatState withWeighed(boolean other) {
        return new HeatState(event, scale, other, search, base, table);
    }

    HeatState withSearch(String other) {
        return new HeatState(event, scale, weighed, other, base, table);
    }

    HeatState withBase(@Nullable TimeRange other) {
        return new HeatState(event, scale, weighed, search, other, table);
    }

    HeatState withTable(boolean other) {
        return new HeatState(event, scale, weighed, search, base, other);
    }

    SortedMap<String, String> write() {
        SortedMap<String, String> state = new TreeMap<>();
        if (!event.isEmpty()) {
            state.put(EVENT, event);
        }
        if (scale != null) {
            state.put(SCALE, scale.word());
        }
        if (weighed) {
            state.put(VALUE, WEIGHT);
        }
        if (!search.isEmpty()) {
            state.put(SEARCH, search);
        }
        if (base != null) {
            state.put(BASE, text(base));
        }
        if (table) {
            state.put(TABLE, YES);
        }
        return Collections.unmodifiableSortedMap(state);
    }

    static HeatState parse(Map<String, String> state) {
        return new HeatState(
                state.getOrDefault(EVENT, ""),
                HeatScale.ofWord(state.getOrDefault(SCALE, "")).orElse(null),
                WEIGHT.equals(state.get(VALUE)),
                state.getOrDefault(SEARCH, ""),
                range(state.getOrDefault(BASE, "")).orElse(null),
                state.containsKey(TABLE));
    }

    /// `from-to` in nanoseconds since the start of the recording.
    static String text(TimeRange range) {
        return range.fromNanos() + "-" + range.toNanos();
    }

    private static Optional<TimeRange> range(String text) {
        if (!text.matches("\\d{1,18}-\\d{1,18}")) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        long from = Long.parseLong(text.substring(0, dash));
        long to = Long.parseLong(text.substring(dash + 1));
        return from < to ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }
}
