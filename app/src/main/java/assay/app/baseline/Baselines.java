package assay.app.baseline;

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
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// Makes runs the baselines of their projects, so that it can be taken back. The store is written in the background.
public final class Baselines {
    private final RunStore store;
    private final JobRunner runner;
    private final EditHistory history;
    private final Toasts toasts;
    private final FailureMessages failures;
    private final FailureWindow failureWindow;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private long written;

    public Baselines(
            RunStore store,
            JobRunner runner,
            EditHistory history,
            Toasts toasts,
            FailureMessages failures,
            FailureWindow failureWindow) {
        this.store = store;
        this.runner = runner;
        this.history = history;
        this.toasts = toasts;
        this.failures = failures;
        this.failureWindow = failureWindow;
    }

    /// Makes a run the baseline of its project, or takes that from it if it is.
    public void toggle(Run run) {
        history.apply(new Toggle(run));
    }

    /// The baseline of a project; reads the store, so not for the window's thread.
    public Optional<Run> of(String project) {
        return store.baseline(project);
    }

    /// How often what is stored changed; grows after the store was written.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    private void write(Job change) {
        runner.submit(Lane.STORE, "baseline write " + written++, (_, _) -> change.run(), this::follow);
    }

    private void follow(JobState<String> state) {
        switch (state) {
            case JobState.Done<String>(String done) -> {
                changes.set(changes.get() + 1);
                toasts.show(Toast.of(done));
            }
            case JobState.Failed<String>(Throwable failure) ->
                failureWindow.show(failures.of(failure, store.file().toString()), _ -> {});
            case JobState.Idle<String> _, JobState.Running<String> _, JobState.Cancelled<String> _ -> {}
        }
    }

    private interface Job {
        /// Writes, and tells what was done.
        String run();
    }

    /// Which run was the baseline before is known when the store is written.
    private final class Toggle implements Edit {
        private final Run run;
        private volatile @Nullable Run before;

        Toggle(Run run) {
            this.run = run;
        }

        @Override
        public String label() {
            return "baseline of " + project();
        }

        @Override
        public void apply() {
            write(() -> {
                Run now = store.baseline(run.project()).orElse(null);
                before = now;
                return set(now == null || now.id() != run.id() ? run : null);
            });
        }

        @Override
        public void revert() {
            write(() -> set(before));
        }

        private String project() {
            return run.project().isEmpty() ? "runs without project" : run.project();
        }

        private String set(@Nullable Run baseline) {
            if (baseline == null) {
                store.clearBaseline(run.project());
                return "No run is the baseline of " + project() + " now.";
            }
            store.setBaseline(baseline.id());
            return "“" + baseline.name() + "” is the baseline of " + project() + ".";
        }
    }
}
