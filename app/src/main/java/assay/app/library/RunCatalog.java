package assay.app.library;

import assay.analysis.model.Run;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.storage.RunQuery;
import assay.storage.RunStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The runs of the store as the window last read them, filtered; every change of the store ends with a [#refresh()].
public final class RunCatalog {
    private record Loaded(List<Run> runs, int all, Set<Long> baselines) {}

    private final RunStore store;
    private final JobRunner runner;
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ObservableList<Run> readRuns = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<JobState<?>> state = new ReadOnlyObjectWrapper<>(new JobState.Idle<>());
    private Set<Long> baselines = Set.of();
    private RunQuery query = RunQuery.ALL;

    public RunCatalog(RunStore store, JobRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    /// Those that match the filter, newest first.
    public ObservableList<Run> runs() {
        return readRuns;
    }

    /// Number of all runs, whatever the filter.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// How the last reading went.
    public ReadOnlyObjectProperty<JobState<?>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// @param filter as for [RunQuery]
    public void filter(String filter) {
        query = RunQuery.ALL.withFilter(filter);
        refresh();
    }

    /// Reads the runs again, in the background.
    public void refresh() {
        RunQuery asked = query;
        runner.submit(
                Lane.IO,
                "library",
                (_, _) -> new Loaded(store.runs(asked), store.runCount(), store.baselines()),
                this::show);
    }

    /// The run with this id among those read.
    public Optional<Run> find(long id) {
        return runs.stream().filter(run -> run.id() == id).findFirst();
    }

    /// Whether others of its project are compared with this run.
    boolean isBaseline(Run run) {
        return baselines.contains(run.id());
    }

    private void show(JobState<Loaded> now) {
        if (now instanceof JobState.Done<Loaded>(Loaded loaded)) {
            baselines = loaded.baselines();
            runs.setAll(loaded.runs());
            count.set(loaded.all());
        }
        state.set(now);
    }
}
