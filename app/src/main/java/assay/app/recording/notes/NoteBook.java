package assay.app.recording.notes;

import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.app.edit.Edit;
import assay.app.edit.EditHistory;
import assay.app.failure.FailureMessages;
import assay.app.failure.FailureWindow;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.storage.NoteStore;
import assay.storage.RunStore;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// Writes notes of all recordings in the background, so that each change can be taken back.
public final class NoteBook {
    private final RunStore store;
    private final JobRunner runner;
    private final EditHistory history;
    private final FailureMessages failures;
    private final FailureWindow failureWindow;
    private final ReadOnlyIntegerWrapper writes = new ReadOnlyIntegerWrapper();
    private long asked;

    public NoteBook(
            RunStore store,
            JobRunner runner,
            EditHistory history,
            FailureMessages failures,
            FailureWindow failureWindow) {
        this.store = store;
        this.runner = runner;
        this.history = history;
        this.failures = failures;
        this.failureWindow = failureWindow;
    }

    /// Changes with every note that was written, changed or deleted.
    ReadOnlyIntegerProperty writesProperty() {
        return writes.getReadOnlyProperty();
    }

    /// Reads the notes of a run; takes as long as reading a file.
    List<Note> read(long run) {
        return notes().of(run);
    }

    private NoteStore notes() {
        return store.notes();
    }

    /// Writes a new note; a blank text is none.
    void add(NoteTarget target, String text) {
        if (!text.isBlank()) {
            history.apply(new Add(target, text.strip()));
        }
    }

    /// Gives a note another text; a blank one or the old one changes nothing.
    void change(Note note, String text) {
        if (!text.isBlank() && !text.strip().equals(note.text())) {
            history.apply(new Change(note, text.strip()));
        }
    }

    void delete(Note note) {
        history.apply(new Delete(note));
    }

    private void write(Runnable change) {
        runner.submit(
                Lane.STORE,
                "note write " + asked++,
                (_, _) -> {
                    change.run();
                    return true;
                },
                this::follow);
    }

    private void follow(JobState<Boolean> state) {
        switch (state) {
            case JobState.Done<Boolean> _ -> writes.set(writes.get() + 1);
            case JobState.Failed<Boolean>(Throwable failure) -> {
                failureWindow.show(failures.of(failure, store.file().toString()), _ -> {});
                writes.set(writes.get() + 1);
            }
            case JobState.Idle<Boolean> _, JobState.Running<Boolean> _, JobState.Cancelled<Boolean> _ -> {}
        }
    }

    /// The note is known once it was written; all writes happen on one thread, one after the other.
    private final class Add implements Edit {
        private final NoteTarget target;
        private final String text;
        private volatile @Nullable Note note;

        Add(NoteTarget target, String text) {
            this.target = target;
            this.text = text;
        }

        @Override
        public String label() {
            return "new note";
        }

        @Override
        public void apply() {
            write(() -> {
                Note written = note;
                if (written == null) {
                    note = notes().add(target, text);
                } else {
                    notes().restore(written.id());
                }
            });
        }

        @Override
        public void revert() {
            write(() -> {
                Note written = note;
                if (written != null) {
                    notes().delete(written.id());
                }
            });
        }
    }

    private final class Change implements Edit {
        private final Note note;
        private final String text;

        Change(Note note, String text) {
            this.note = note;
            this.text = text;
        }

        @Override
        public String label() {
            return "change of a note";
        }

        @Override
        public void apply() {
            write(() -> notes().change(note.id(), text));
        }

        @Override
        public void revert() {
            write(() -> notes().change(note.id(), note.text()));
        }
    }

    private final class Delete implements Edit {
        private final Note note;

        Delete(Note note) {
            this.note = note;
        }

        @Override
        public String label() {
            return "delete of a note";
        }

        @Override
        public void apply() {
            write(() -> notes().delete(note.id()));
        }

        @Override
        public void revert() {
            write(() -> notes().restore(note.id()));
        }
    }
}
