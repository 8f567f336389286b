package assay.storage;

import static assay.storage.RecordingGenerator.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.NamedPage;
import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.analysis.model.Run;
import assay.analysis.model.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes, named pages and baselines.
final class NoteStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.000000001Z");

    @TempDir
    private Path folder;

    private RunStore store;
    private Instant now = NOON;

    @BeforeEach
    void openStore() {
        store = RunStore.open(folder.resolve("assay.db"), () -> now);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Run save(String name) {
        return store.save(draft(name, name), new RecordingGenerator(new Random(1)).recording(10), new Cancellation())
                .run();
    }

    @Test
    void givesBackNotesOfEveryKind() {
        long run = save("a").id();
        List<NoteTarget> targets = List.of(
                new NoteTarget.WholeRun(run),
                new NoteTarget.Span(run, new TimeRange(5, 7)),
                new NoteTarget.Span(run, new TimeRange(Long.MIN_VALUE, 7)),
                new NoteTarget.Frame(run, "shop.Cart.add"),
                new NoteTarget.Events(run, "jdk.GarbageCollection"));
        targets.forEach(target -> store.notes().add(target, "why 漢字\n🔥"));

        List<Note> notes = store.notes().of(run);

        assertThat(notes).extracting(Note::target).isEqualTo(targets);
        assertThat(notes).extracting(Note::text).containsOnly("why 漢字\n🔥");
        assertThat(notes).extracting(Note::created).containsOnly(NOON);
        assertThat(store.notes().of(run + 1)).isEmpty();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void changesDeletesAndRestores() {
        long run = save("a").id();
        Note note = store.notes().add(new NoteTarget.WholeRun(run), "old");
        now = NOON.plusSeconds(3);
        store.notes().change(note.id(), "new");
        assertThat(store.notes().of(run))
                .containsExactly(new Note(note.id(), note.target(), "new", NOON, NOON.plusSeconds(3)));
        store.notes().delete(note.id());
        assertThat(store.notes().of(run)).isEmpty();
        assertThat(store.notes().find("new")).isEmpty();
        store.notes().restore(note.id());
        assertThat(store.notes().of(run)).hasSize(1);
    }

    @Test
    void purgeRemovesWhatWasDeletedBefore() {
        long run = save("a").id();
        Note note = store.notes().add(new NoteTarget.WholeRun(run), "gone");
        store.notes().delete(note.id());
        store.purge(NOON);
        store.notes().restore(note.id());
        store.notes().delete(note.id());
        store.purge(NOON.plusNanos(1));
        assertThatThrownBy(() -> store.notes().restore(note.id()))
                .isInstanceOf(StoreException.Missing.class)
                .hasMessageContaining("note " + note.id());
    }

    @Test
    void refusesBlankTextAndUnknownRuns() {
        long run = save("a").id();
        assertThatThrownBy(() -> store.notes().add(new NoteTarget.WholeRun(run), " \n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.notes().add(new NoteTarget.WholeRun(run + 1), "text"))
                .isInstanceOf(StoreException.Missing.class);
    }

    @Test
    void findsEveryWordInTextOrSubject() {
        long one = save("one").id();
        long two = save("two").id();
        store.notes().add(new NoteTarget.Frame(one, "shop.Cart.add"), "Slow since 100% of carts are copied");
        now = NOON.plusSeconds(1);
        store.notes().add(new NoteTarget.WholeRun(two), "slow start");

        assertThat(store.notes().find("SLOW"))
                .extracting(note -> note.target().run())
                .containsExactly(two, one);
        assertThat(store.notes().find("slow cart.add")).hasSize(1);
        assertThat(store.notes().find("100%")).hasSize(1);
        assertThat(store.notes().find("1_0")).isEmpty();
        assertThat(store.notes().find("")).hasSize(2);
        store.delete(two);
        assertThat(store.notes().find("slow")).hasSize(1);
    }

    @Test
    void keepsNamedPagesOfARunByName() {
        long run = save("a").id();
        NamedPage first = store.namedPages().put(run, "long reads", "recording/1?view=events");
        NamedPage second = store.namedPages().put(run, "long reads", "recording/1?view=heat");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(store.namedPages().of(run))
                .containsExactly(second)
                .isEqualTo(store.namedPages().all());
        store.namedPages().delete(second.id());
        assertThat(store.namedPages().all()).isEmpty();
    }

    @Test
    void aProjectHasOneBaseline() {
        Run one = save("one");
        Run two = save("two");
        assertThat(store.baseline(one.project())).isEmpty();
        store.setBaseline(one.id());
        store.setBaseline(two.id());
        assertThat(store.baseline(one.project())).contains(two);
        assertThat(store.baselines()).containsExactly(two.id());
        store.delete(two.id());
        assertThat(store.baseline(one.project())).isEmpty();
        store.restore(two.id());
        assertThat(store.baseline(one.project())).contains(two);
        store.clearBaseline(one.project());
        assertThat(store.baseline(one.project())).isEmpty();
        assertThatThrownBy(() -> store.setBaseline(99)).isInstanceOf(StoreException.Missing.class);
    }

    @Test
    void whatWasWrittenGoesWithItsRun() {
        Run run = save("a");
        store.notes().add(new NoteTarget.WholeRun(run.id()), "note");
        store.namedPages().put(run.id(), "page", "recording/1");
        store.setBaseline(run.id());
        store.delete(run.id());
        store.purge(NOON.plusNanos(1));
        assertThat(store.notes().of(run.id())).isEmpty();
        assertThat(store.namedPages().of(run.id())).isEmpty();
        assertThat(store.baselines()).isEmpty();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void otherToolsSeeNotesThroughAView() {
        long run = save("a").id();
        store.notes().add(new NoteTarget.Span(run, new TimeRange(1_000_000_000, 2_500_000_000L)), "here");
        String row = store.database()
                .read(session -> session.first(
                                "SELECT target || ' ' || begins || ' ' || ends || ' ' || text || ' ' || created FROM notes",
                                found -> found.getString(1))
                        .orElseThrow());
        assertThat(row)
                .isEqualTo("range 1970-01-01T00:00:01.000Z 1970-01-01T00:00:02.500Z here 2026-11-21T12:00:00.000Z");
    }
}
