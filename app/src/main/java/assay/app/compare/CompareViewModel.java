package assay.app.compare;

import assay.analysis.profile.ProfileChoice;
import assay.app.export.DiffShape;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.runs.RunSource;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Which two runs are compared by which profile, and what came out.
public final class CompareViewModel {
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<RunSource> base;
    private final ReadOnlyObjectWrapper<RunSource> candidate;
    private final ReadOnlyObjectWrapper<List<ProfilePair>> pairs =
            new ReadOnlyObjectWrapper<>(this, "pairs", List.of());
    private final ObjectProperty<@Nullable ProfilePair> pair = new SimpleObjectProperty<>(this, "pair");
    private final ObjectProperty<DiffShape> shape = new SimpleObjectProperty<>(this, "shape", DiffShape.UNION);
    private final BooleanProperty bySelf = new SimpleBooleanProperty(this, "bySelf", false);
    private final BooleanProperty linked = new SimpleBooleanProperty(this, "linked", true);
    private final StringProperty searchText = new SimpleStringProperty(this, "searchText", "");
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison");
    private final ReadOnlyObjectWrapper<JobState<Comparison>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new JobState.Idle<>());

    public CompareViewModel(RunSource base, RunSource candidate, JobRunner jobs) {
        this.jobs = jobs;
        this.base = new ReadOnlyObjectWrapper<>(this, "base", base);
        this.candidate = new ReadOnlyObjectWrapper<>(this, "candidate", candidate);
        pair.addListener(_ -> compare());
        pairUp();
    }

    private void pairUp() {
        var before = base.get().summary().profiles();
        pairs.set(ProfilePair.of(before, candidate.get().summary().profiles()));
        pair.set(ProfileChoice.first(pairs.get().stream().map(ProfilePair::base).toList())
                .flatMap(first -> pairs.get().stream()
                        .filter(each -> each.base().equals(first))
                        .findFirst())
                .orElse(null));
    }

    private void compare() {
        ProfilePair chosen = pair.get();
        if (chosen == null) {
            return;
        }
        RunSource before = base.get();
        RunSource after = candidate.get();
        jobs.submit(
                Lane.CPU,
                "compare/" + Math.min(before.run().id(), after.run().id()) + '/'
                        + Math.max(before.run().id(), after.run().id()),
                (_, cancellation) -> Comparison.of(before, after, chosen, cancellation),
                this::take);
    }

    private void take(JobState<Comparison> newState) {
        state.set(newState);
        if (newState instanceof JobState.Done<Comparison>(var result)) {
            comparison.set(result);
        }
    }

    /// Makes the candidate the baseline and the other way round.
    public void swap() {
        RunSource before = base.get();
        ProfilePair chosen = pair.get();
        base.set(candidate.get());
        candidate.set(before);
        pairs.set(pairs.get().stream().map(ProfilePair::swapped).toList());
        pair.set(chosen == null ? null : chosen.swapped());
    }

    public ReadOnlyObjectProperty<RunSource> baseProperty() {
        return base.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunSource> candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    /// The profiles that both runs have.
    public ReadOnlyObjectProperty<List<ProfilePair>> pairsProperty() {
        return pairs.getReadOnlyProperty();
    }

    /// The profile that is compared; null if the runs have none in common.
    public ObjectProperty<@Nullable ProfilePair> pairProperty() {
        return pair;
    }

    public ObjectProperty<DiffShape> shapeProperty() {
        return shape;
    }

    /// Whether colours tell the change of self weight rather than of total weight.
    public BooleanProperty bySelfProperty() {
        return bySelf;
    }

    /// Whether zoom and selection on one side follow the other.
    public BooleanProperty linkedProperty() {
        return linked;
    }

    /// Regular expression to look for on both sides.
    public StringProperty searchTextProperty() {
        return searchText;
    }

    /// The newest result; null before the first.
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<JobState<Comparison>> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
