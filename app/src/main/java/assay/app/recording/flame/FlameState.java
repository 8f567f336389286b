package assay.app.recording.flame;

import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.ShapeOptions;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the flame graph keeps in its place; what is as it opens is left out of the text.
///
/// @param zoom labels that lead to the zoomed frame
/// @param base time that the selected one is compared with, since the start of the recording; null for none
/// @param method of the sandwich, may be empty
/// @param thread of the stack chart, as for [StackThreads]
record FlameState(
        FlameMode mode,
        String zoom,
        boolean icicle,
        ShapeOptions shape,
        String search,
        Coloring coloring,
        Grouping grouping,
        FlameValue value,
        @Nullable TimeRange base,
        String method,
        int thread) {
    private static final String MODE = "mode";
    private static final String ZOOM = "zoom";
    private static final String ICICLE = "icicle";
    private static final String REVERSED = "reversed";
    private static final String LINES = "lines";
    private static final String BYTECODE = "bytecode";
    private static final String TRANSFORMS = "transforms";
    private static final String SEARCH = "search";
    private static final String COLOR = "color";
    private static final String GROUP = "group";
    private static final String VALUE = "value";
    private static final String BASE = "base";
    private static final String TO = "-";
    private static final String METHOD = "method";
    private static final String THREAD = "thread";
    private static final String EVERY = "all";
    private static final String YES = "1";

    SortedMap<String, String> write() {
        SortedMap<String, String> state = new TreeMap<>();
        put(state, MODE, mode == FlameMode.FLAME ? "" : mode.name());
        put(state, ZOOM, zoom);
        put(state, ICICLE, icicle ? YES : "");
        put(state, REVERSED, shape.reversed() ? YES : "");
        put(state, LINES, shape.lines() ? YES : "");
        put(state, BYTECODE, shape.bytecode() ? YES : "");
        put(state, TRANSFORMS, TransformText.write(shape.transforms()));
        put(state, SEARCH, search);
        put(state, COLOR, coloring == Coloring.TYPE ? "" : coloring.name());
        put(state, GROUP, grouping == Grouping.NONE ? "" : grouping.name());
        put(state, VALUE, value == FlameValue.SAMPLES ? value.name() : "");
        put(state, BASE, base == null ? "" : base.fromNanos() + TO + base.toNanos());
        put(state, METHOD, method);
        put(state, THREAD, thread == StackThreads.ALL ? EVERY : thread == Samples.NONE ? "" : Integer.toString(thread));
        return Collections.unmodifiableSortedMap(state);
    }

    private static void put(SortedMap<String, String> state, String key, String value) {
        if (!value.isEmpty()) {
            state.put(key, value);
        }
    }

    static FlameState parse(Map<String, String> state) {
        ShapeOptions shape = ShapeOptions.FOR_PEOPLE
                .withReversed(state.containsKey(REVERSED))
                .withLines(state.containsKey(LINES))
                .withBytecode(state.containsKey(BYTECODE))
                .withTransforms(TransformText.parse(state.getOrDefault(TRANSFORMS, "")));
        Coloring coloring = Arrays.stream(Coloring.values())
                .filter(each -> each.name().equals(state.get(COLOR)))
                .findFirst()
                .orElse(Coloring.TYPE);
        return new FlameState(
                FlameMode.ofName(state.getOrDefault(MODE, "")),
                state.getOrDefault(ZOOM, ""),
                state.containsKey(ICICLE),
                shape,
                state.getOrDefault(SEARCH, ""),
                coloring,
                Grouping.ofName(state.getOrDefault(GROUP, "")),
                FlameValue.SAMPLES.name().equals(state.get(VALUE)) ? FlameValue.SAMPLES : FlameValue.WEIGHT,
                base(state.getOrDefault(BASE, "")),
                state.getOrDefault(METHOD, ""),
                thread(state.getOrDefault(THREAD, "")));
    }

    private static @Nullable TimeRange base(String text) {
        if (!text.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            return null;
        }
        int to = text.indexOf(TO);
        long from = Long.parseLong(text.substring(0, to));
        long until = Long.parseLong(text.substring(to + 1));
        return until < from ? null : new TimeRange(from, until);
    }

    private static int thread(String text) {
        if (text.equals(EVERY)) {
            return StackThreads.ALL;
        }
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Samples.NONE;
    }
}
