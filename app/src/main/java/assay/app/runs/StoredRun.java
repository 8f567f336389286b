package assay.app.runs;

import assay.analysis.model.ProfileData;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.storage.RunStore;

/// A run in the store.
public record StoredRun(RunStore store, Run run) implements RunSource {
    @Override
    public RecordingSummary summary() {
        return store.summary(run.id());
    }

    @Override
    public ProfileData profile(String event) {
        return store.profile(run.id(), event);
    }

    @Override
    public boolean stored() {
        return true;
    }
}
