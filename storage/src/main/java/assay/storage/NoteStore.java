package assay.storage;

import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The notes of a [RunStore], under the same promises.
public final class NoteStore {
    private static final int MOST_FOUND = 500;

    private final Database database;
    private final InstantSource clock;

    NoteStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The notes of a run, oldest first.
    public List<Note> of(long run) {
        return list("run_id = ? AND deleted_ns IS NULL ORDER BY created_ns, id", run);
    }

    /// Notes of all runs outside the bin whose text or subject holds each of these words, last written first, 500 at
    /// most. No words find all.
    public List<Note> find(String words) {
        StringBuilder condition =
                new StringBuilder("deleted_ns IS NULL AND run_id IN (SELECT id FROM run WHERE deleted_ns IS NULL)");
        List<Object> arguments = new ArrayList<>();
        for (String word : words.strip().split("\\s+", -1)) {
            condition.append(" AND text || ' ' || coalesce(subject, '') LIKE ? ESCAPE '\\'");
            arguments.add(LikePattern.containing(word));
        }
        return list(condition + " ORDER BY changed_ns DESC, id DESC LIMIT " + MOST_FOUND, arguments.toArray());
    }

    private List<Note> list(String condition, Object... arguments) {
        return database.read(session -> session.list(
                "SELECT * FROM note WHERE " + condition, row -> NoteRow.read(session.file(), row), arguments));
    }

    /// Writes a new note.
    ///
    /// @throws StoreException.Missing if there is no such run
    /// @throws IllegalArgumentException if the text is blank
    public Note add(NoteTarget target, String text) {
        requireText(text);
        long now = InstantNanos.of(clock.instant());
        NoteRow row = NoteRow.of(target);
        return database.write(session -> {
            new RunRows(session).require(row.run());
            long id = session.insert(
                    "INSERT INTO note (run_id, target, from_ns, to_ns, subject, text, created_ns, changed_ns)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    row.run(),
                    row.target(),
                    row.fromNanos(),
                    row.toNanos(),
                    row.subject(),
                    text,
                    now,
                    now);
            return new Note(id, target, text, InstantNanos.toInstant(now), InstantNanos.toInstant(now));
        });
    }

    /// Gives a note another text.
    ///
    /// @throws StoreException.Missing if there is no such note
    /// @throws IllegalArgumentException if the text is blank
    public void change(long note, String text) {
        requireText(text);
        long now = InstantNanos.of(clock.instant());
        update(note, "UPDATE note SET text = ?, changed_ns = ? WHERE id = ?", text, now, note);
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: '%s'; must not be blank".formatted(text));
        }
    }

    /// Takes a note away until it is restored, or for good at the next [RunStore#purge].
    ///
    /// @throws StoreException.Missing if there is no such note
    public void delete(long note) {
        long now = InstantNanos.of(clock.instant());
        update(note, "UPDATE note SET deleted_ns = coalesce(deleted_ns, ?) WHERE id = ?", now, note);
    }

    /// Brings a deleted note back.
    ///
    /// @throws StoreException.Missing if there is no such note, for example because it was purged
    public void restore(long note) {
        update(note, "UPDATE note SET deleted_ns = NULL WHERE id = ?", note);
    }

    private void update(long note, String sql, Object... arguments) {
        boolean found = database.write(session -> session.update(sql, arguments) == 1);
        if (!found) {
            throw new StoreException.Missing(database.file(), "note " + note);
        }
    }
}
