package assay.app.recording.notes;

import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.app.export.NoteTitle;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The notes of an open recording, read again whenever one was written.
public final class Notes {
    private final long run;
    private final long startNanos;
    private final NoteBook book;
    private final JobRunner jobs;
    private final Node owner;
    private final ReadOnlyObjectWrapper<JobState<List<Note>>> state =
            new ReadOnlyObjectWrapper<>(new JobState.Idle<>());
    private final Subscription following;

    /// @param startNanos start of the recording
    /// @param owner lies in the window over which notes are asked for
    public Notes(long run, long startNanos, NoteBook book, JobRunner jobs, Node owner) {
        this.run = run;
        this.startNanos = startNanos;
        this.book = book;
        this.jobs = jobs;
        this.owner = owner;
        following = book.writesProperty().subscribe((_, _) -> read());
    }

    /// The notes, oldest first, once they were read.
    ReadOnlyObjectProperty<JobState<List<Note>>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Reads them anew: another program may have written some.
    void read() {
        jobs.submit(Lane.IO, "notes/" + run, (_, _) -> book.read(run), state::set);
    }

    String title(NoteTarget target) {
        return NoteTitle.of(target, startNanos);
    }

    /// Asks for a new note.
    ///
    /// @param targets what it may be about, the likeliest first; at least one
    public void ask(List<NoteTarget> targets) {
        new NoteDialog(owner.getScene().getWindow())
                .ask(targets, this::title, "", (target, text) -> book.add(target, text));
    }

    /// Asks for another text of a note.
    void edit(Note note) {
        new NoteDialog(owner.getScene().getWindow())
                .ask(List.of(note.target()), this::title, note.text(), (_, text) -> book.change(note, text));
    }

    void delete(Note note) {
        book.delete(note);
    }

    /// Stops following what is written.
    public void close() {
        following.unsubscribe();
    }
}
