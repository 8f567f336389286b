package assay.app;

import assay.analysis.model.Run;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import assay.app.palette.PaletteEntry;
import assay.storage.RunQuery;
import assay.storage.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What the palette finds in the store: runs, notes and named pages.
record StoredEntries(RunStore store, JobRunner runner, Navigator navigator) {
    private static final SortedMap<String, String> NOTES = new TreeMap<>(Map.of("view", "notes"));

    /// Reads them in the background; tells nothing if that fails, since the palette works without them.
    void load(Consumer<List<PaletteEntry>> found) {
        runner.submit(Lane.IO, "palette", (_, _) -> read(), state -> {
            if (state instanceof JobState.Done<List<PaletteEntry>>(var entries)) {
                found.accept(entries);
            }
        });
    }

    private List<PaletteEntry> read() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Run run : store.runs(RunQuery.ALL)) {
            Place place = new Place.Recording(run.id());
            entries.add(entry("run " + run.id(), "Run", run.name(), place));
        }
        store.namedPages()
                .all()
                .forEach(page ->
                        entries.add(entry("page " + page.id(), "Page", page.name(), Place.parse(page.place()))));
        store.notes().find("").forEach(note -> {
            String line = note.text().strip().lines().findFirst().orElse("");
            Place place = new Place.Recording(note.target().run(), NOTES);
            entries.add(entry("note " + note.id(), "Note", line, place));
        });
        return entries;
    }

    private PaletteEntry entry(String id, String group, String title, Place place) {
        return PaletteEntry.of(id, group, title, () -> navigator.go(place));
    }
}
