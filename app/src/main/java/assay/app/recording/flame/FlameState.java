package assay.app.recording.flame;

import assay.analysis.profile.ShapeOptions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the flame graph keeps in its place; what is as it opens is left out of the text.
///
/// @param zoom labels that lead to the zoomed frame
record FlameState(String zoom, boolean icicle, ShapeOptions shape, String search, Coloring coloring) {
    private static final String ZOOM = "zoom";
    private static final String ICICLE = "icicle";
    private static final String REVERSED = "reversed";
    private static final String LINES = "lines";
    private static final String HIDE = "hide";
    private static final String FOCUS = "focus";
    private static final String SEARCH = "search";
    private static final String COLOR = "color";
    private static final String YES = "1";
    private static final String SEPARATOR = "\n";

    SortedMap<String, String> write() {
        SortedMap<String, String> state = new TreeMap<>();
        String focus = shape.focus();
        put(state, ZOOM, zoom);
        put(state, ICICLE, icicle ? YES : "");
        put(state, REVERSED, shape.reversed() ? YES : "");
        put(state, LINES, shape.lines() ? YES : "");
        put(state, HIDE, String.join(SEPARATOR, new TreeSet<>(shape.hidden())));
        put(state, FOCUS, focus == null ? "" : focus);
        put(state, SEARCH, search);
        put(state, COLOR, coloring == Coloring.TYPE ? "" : coloring.name());
        return Collections.unmodifiableSortedMap(state);
    }

    private static void put(SortedMap<String, String> state, String key, String value) {
        if (!value.isEmpty()) {
            state.put(key, value);
        }
    }

    static FlameState parse(Map<String, String> state) {
        String hidden = state.getOrDefault(HIDE, "");
        Set<String> hide = hidden.isEmpty() ? Set.of() : Set.copyOf(List.of(hidden.split(SEPARATOR, -1)));
        @Nullable String focus = state.get(FOCUS);
        ShapeOptions shape = ShapeOptions.FOR_PEOPLE
                .withReversed(state.containsKey(REVERSED))
                .withLines(state.containsKey(LINES))
                .withHidden(hide)
                .withFocus(focus == null || hide.contains(focus) ? null : focus);
        Coloring coloring = Arrays.stream(Coloring.values())
                .filter(each -> each.name().equals(state.get(COLOR)))
                .findFirst()
                .orElse(Coloring.TYPE);
        return new FlameState(
                state.getOrDefault(ZOOM, ""),
                state.containsKey(ICICLE),
                shape,
                state.getOrDefault(SEARCH, ""),
                coloring);
    }
}
