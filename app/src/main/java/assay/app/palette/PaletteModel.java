package assay.app.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the palette finds: the best first, before what was typed the ones used last. A question mark in front asks for
/// what has a key.
public final class PaletteModel {
    /// Where the lines of the palette come from.
    public interface Source {
        /// What there is now.
        List<PaletteEntry> entries();

        /// Looks for what takes longer, and tells it on the JavaFX thread.
        void load(Consumer<List<PaletteEntry>> found);
    }

    private static final int MOST_SHOWN = 500;
    private static final int MOST_RECENT = 20;
    private static final int RECENT_BONUS = 3;
    private static final String KEYS_ONLY = "?";

    private record Scored(PaletteEntry entry, int score, int recency) {}

    private final Source source;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> shown = FXCollections.observableArrayList();
    private final ObservableList<PaletteEntry> readShown = FXCollections.unmodifiableObservableList(shown);
    private final List<String> recent = new ArrayList<>();
    private List<PaletteEntry> known = List.of();
    private int opened;

    public PaletteModel(Source source) {
        this.source = source;
        query.subscribe(_ -> search());
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// What was found, best first; 500 at most.
    public ObservableList<PaletteEntry> shown() {
        return readShown;
    }

    /// Reads anew what there is.
    public void open() {
        int opening = ++opened;
        known = source.entries();
        query.set("");
        search();
        source.load(found -> add(opening, found));
    }

    private void add(int opening, List<PaletteEntry> found) {
        if (opening == opened) {
            List<PaletteEntry> all = new ArrayList<>(known);
            all.addAll(found);
            known = all;
            search();
        }
    }

    /// Does what an entry says and remembers it; nothing if something stands against it.
    public void choose(PaletteEntry entry) {
        if (entry.obstacle().isEmpty()) {
            recent.remove(entry.id());
            recent.addFirst(entry.id());
            if (recent.size() > MOST_RECENT) {
                recent.removeLast();
            }
            entry.effect().run();
        }
    }

    private void search() {
        boolean keysOnly = query.get().startsWith(KEYS_ONLY);
        String words = keysOnly ? query.get().substring(KEYS_ONLY.length()) : query.get();
        shown.setAll(known.stream()
                .filter(entry -> !keysOnly || !entry.key().isEmpty())
                .map(entry -> score(words, entry))
                .filter(each -> each.score() != FuzzyMatch.NONE)
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparingInt(Scored::recency)
                        .thenComparingInt(each -> each.entry().obstacle().isEmpty() ? 0 : 1))
                .limit(MOST_SHOWN)
                .map(Scored::entry)
                .toList());
    }

    /// What the title alone answers stands before what needs the group.
    private Scored score(String words, PaletteEntry entry) {
        int place = recent.indexOf(entry.id());
        int title = FuzzyMatch.score(words, entry.title());
        int both = FuzzyMatch.score(words, entry.group() + " " + entry.title());
        int best = both == FuzzyMatch.NONE ? FuzzyMatch.NONE : Math.max(both, title == FuzzyMatch.NONE ? 0 : title + 1);
        int bonus = place < 0 || best == FuzzyMatch.NONE ? 0 : RECENT_BONUS;
        return new Scored(entry, best + bonus, place < 0 ? Integer.MAX_VALUE : place);
    }
}
