package assay.app.library;

import assay.analysis.model.Run;
import assay.app.edit.Edit;
import assay.app.edit.EditHistory;
import assay.app.failure.FailureMessages;
import assay.app.failure.FailureWindow;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.shell.Toast;
import assay.app.shell.Toasts;
import assay.storage.RunStore;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/// Renames and deletes runs, so that each can be taken back. The store is written in the background; what the window
/// shows is read again afterwards.
public final class RunEditing {
    private static final Duration UNDO_OFFER = Duration.ofSeconds(10);

    private final RunStore store;
    private final JobRunner runner;
    private final RunCatalog catalog;
    private final EditHistory history;
    private final Toasts toasts;
    private final FailureMessages failures;
    private final FailureWindow failureWindow;
    private final LongConsumer deleted;
    private long written;

    /// @param deleted told the id of each deleted run, so that its screens are closed
    public RunEditing(
            RunStore store,
            JobRunner runner,
            RunCatalog catalog,
            EditHistory history,
            Toasts toasts,
            FailureMessages failures,
            FailureWindow failureWindow,
            LongConsumer deleted) {
        this.store = store;
        this.runner = runner;
        this.catalog = catalog;
        this.history = history;
        this.toasts = toasts;
        this.failures = failures;
        this.failureWindow = failureWindow;
        this.deleted = deleted;
    }

    /// Gives a run another name; an empty one or the old one changes nothing.
    public void rename(Run run, String name) {
        String stripped = name.strip();
        if (!stripped.isEmpty() && !stripped.equals(run.name())) {
            history.apply(new Rename(run, stripped));
        }
    }

    /// Puts runs into the bin and offers to take them out again.
    public void delete(List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        Edit delete = new Delete(List.copyOf(runs));
        history.apply(delete);
        toasts.show(new Toast(
                "Deleted " + named(runs) + ".", new Toast.Offer("Undo", () -> history.undo(delete)), UNDO_OFFER));
    }

    private static String named(List<Run> runs) {
        return runs.size() == 1 ? "\u201c" + runs.getFirst().name() + "\u201d" : runs.size() + " runs";
    }

    private void write(Runnable change) {
        runner.submit(
                Lane.STORE,
                "store write " + written++,
                (_, _) -> {
                    change.run();
                    return true;
                },
                this::follow);
    }

    private void follow(JobState<Boolean> state) {
        switch (state) {
            case JobState.Done<Boolean> _ -> catalog.refresh();
            case JobState.Failed<Boolean>(Throwable failure) -> {
                failureWindow.show(failures.of(failure, store.file().toString()), _ -> {});
                catalog.refresh();
            }
            case JobState.Idle<Boolean> _, JobState.Running<Boolean> _, JobState.Cancelled<Boolean> _ -> {}
        }
    }

    private final class Rename implements Edit {
        private final Run run;
        private final String name;

        Rename(Run run, String name) {
            this.run = run;
            this.name = name;
        }

        @Override
        public String label() {
            return "rename of " + named(List.of(run));
        }

        @Override
        public void apply() {
            write(() -> store.rename(run.id(), name));
        }

        @Override
        public void revert() {
            write(() -> store.rename(run.id(), run.name()));
        }
    }

    private final class Delete implements Edit {
        private final List<Run> runs;

        Delete(List<Run> runs) {
            this.runs = runs;
        }

        @Override
        public String label() {
            return "delete of " + named(runs);
        }

        @Override
        public void apply() {
            runs.forEach(run -> deleted.accept(run.id()));
            write(() -> runs.forEach(run -> store.delete(run.id())));
        }

        @Override
        public void revert() {
            write(() -> runs.forEach(run -> store.restore(run.id())));
        }
    }
}
