package assay.app;

import assay.analysis.model.NoteTarget;
import assay.analysis.model.TimeRange;
import assay.app.navigate.Place;
import assay.app.recording.page.PageId;
import assay.storage.RunStore;

/// Notes of every kind.
final class NotesScene implements PageScene {
    @Override
    public PageId page() {
        return PageId.NOTES;
    }

    @Override
    public String name() {
        return "recording-notes";
    }

    @Override
    public void prepare(TestWindow window) {
        Place.Recording place = (Place.Recording)
                GuiHarness.onFx(() -> window.workbench().navigator().current());
        GuiHarness.waitFor("the notes", () -> GuiHarness.find("#notes").isPresent());
        if (GuiHarness.find(".note-card").isEmpty()) {
            write(window, place.id());
        }
    }

    /// Through the store; the window reads them when one is written in it.
    private static void write(TestWindow window, long run) {
        try (RunStore store = RunStore.open(window.store())) {
            long start = store.summary(run).facts().startNanos();
            store.notes()
                    .add(
                            new NoteTarget.WholeRun(run),
                            "Before the change to the price rules. Taken on the build machine while nothing else ran.");
            store.notes()
                    .add(
                            new NoteTarget.Span(run, new TimeRange(start + 1_200_000_000, start + 2_400_000_000L)),
                            "Warm-up: the compiler is still busy, leave it out of comparisons.");
            store.notes()
                    .add(
                            new NoteTarget.Frame(run, "java.util.regex.Pattern.compile"),
                            "Compiled anew for every quote.\nKeep the pattern in a constant, as the parser does.");
            store.notes()
                    .add(new NoteTarget.Events(run, "jdk.GarbageCollection"), "Only young collections, all short.");
        }
        window.showPage(run, PageId.METRICS);
        window.showPage(run, PageId.NOTES);
        GuiHarness.waitFor("notes", () -> GuiHarness.find(".note-card").isPresent());
    }
}
