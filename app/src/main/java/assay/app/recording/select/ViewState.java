package assay.app.recording.select;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// All that the address of a recording says of its screen.
///
/// @param page word of the page in front
/// @param pages what the pages keep for themselves, each key behind the page's word: `flame.zoom`
public record ViewState(String page, Selection selection, SortedMap<String, String> pages) {
    private static final String PAGE = "view";

    public ViewState {
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    public ViewState(String page, Selection selection) {
        this(page, selection, Collections.emptySortedMap());
    }

    /// Reads an address; what it does not say or what makes no sense is as in `initial`.
    public static ViewState parse(Map<String, String> state, ViewState initial) {
        SortedMap<String, String> pages = new TreeMap<>(state);
        pages.keySet().removeIf(key -> key.indexOf('.') < 1);
        return new ViewState(
                state.getOrDefault(PAGE, initial.page), SelectionText.parse(state, initial.selection), pages);
    }

    /// The address, in which only stands what is not as in `initial`.
    public SortedMap<String, String> write(ViewState initial) {
        SortedMap<String, String> state = new TreeMap<>(pages);
        SelectionText.write(selection, initial.selection, state);
        if (!page.equals(initial.page)) {
            state.put(PAGE, page);
        }
        return state;
    }

    public ViewState withPage(String page) {
        return new ViewState(page, selection, pages);
    }

    public ViewState withSelection(Selection selection) {
        return new ViewState(page, selection, pages);
    }

    /// What a page keeps for itself, without its word before the keys.
    public SortedMap<String, String> own(String word) {
        SortedMap<String, String> own = new TreeMap<>();
        String prefix = word + '.';
        pages.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            }
        });
        return Collections.unmodifiableSortedMap(own);
    }

    /// With all that a page keeps for itself in place of what it kept before.
    public ViewState withOwn(String word, Map<String, String> own) {
        String prefix = word + '.';
        SortedMap<String, String> all = new TreeMap<>(pages);
        all.keySet().removeIf(key -> key.startsWith(prefix));
        own.forEach((key, value) -> all.put(prefix + key, value));
        return new ViewState(page, selection, all);
    }
}
