package assay.app.recording.data;

import assay.analysis.model.Run;
import assay.analysis.model.TimeRange;
import assay.app.baseline.Baselines;
import assay.storage.RunStore;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;

/// What an open run is compared with.
public final class BaselineSource {
    private final RunStore store;
    private final Baselines baselines;
    private final Run run;

    public BaselineSource(RunStore store, Baselines baselines, Run run) {
        this.store = store;
        this.baselines = baselines;
        this.run = run;
    }

    /// The baseline of a project.
    ///
    /// @param range from its start to its end
    /// @param data what was measured in it, without profiles
    public record Baseline(Run run, TimeRange range, RunData data) {}

    /// Reads which run it is; empty if the project has none. It may be the open run itself.
    public Optional<Baseline> read() {
        return baselines
                .of(run.project())
                .map(found -> new Baseline(
                        found,
                        store.summary(found.id()).facts().range(),
                        new RunData(List.of(), new StoredParts(store, found.id()))));
    }

    /// Grows when the answer may be another one.
    public ReadOnlyLongProperty changesProperty() {
        return baselines.changesProperty();
    }
}
