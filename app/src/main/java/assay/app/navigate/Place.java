package assay.app.navigate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The address of a screen. Its [text][#text()] form is stable: history, links and the command line use it.
public sealed interface Place {
    /// Opening files.
    record Start() implements Place {}

    /// All runs.
    record Library() implements Place {}

    /// One recording.
    ///
    /// @param state what the screen shows of it, as `thread` to `main`; the screen defines the keys
    record Recording(long id, SortedMap<String, String> state) implements Place {
        public Recording {
            state = Collections.unmodifiableSortedMap(new TreeMap<>(state));
        }

        public Recording(long id) {
            this(id, Collections.emptySortedMap());
        }
    }

    /// Two runs side by side, baseline first.
    ///
    /// @param state as for [Recording]
    record Compare(long baseline, long candidate, SortedMap<String, String> state) implements Place {
        public Compare {
            state = Collections.unmodifiableSortedMap(new TreeMap<>(state));
        }

        public Compare(long baseline, long candidate) {
            this(baseline, candidate, Collections.emptySortedMap());
        }
    }

    /// The part of the address that says which screen it is: places that differ in their state only are one screen.
    default String screen() {
        return switch (this) {
            case Start _ -> "start";
            case Library _ -> "library";
            case Recording recording -> "recording/" + recording.id();
            case Compare compare -> "compare/" + compare.baseline() + "/" + compare.candidate();
        };
    }

    /// For example `recording/17?thread=main`.
    default String text() {
        return screen() + PlaceText.query(state());
    }

    /// What the screen shows; empty for a screen without state.
    default Map<String, String> state() {
        return Map.of();
    }

    /// Whether the place shows this run.
    default boolean shows(long run) {
        return switch (this) {
            case Start _, Library _ -> false;
            case Recording recording -> recording.id() == run;
            case Compare compare -> compare.baseline() == run || compare.candidate() == run;
        };
    }

    /// The place that this one belongs below, as the breadcrumb shows it; the place itself if it is at the top.
    default Place parent() {
        return switch (this) {
            case Start _, Library _ -> this;
            case Recording _, Compare _ -> new Library();
        };
    }

    /// @throws IllegalArgumentException if `text` is no address
    static Place parse(String text) {
        return PlaceText.parse(text);
    }
}
