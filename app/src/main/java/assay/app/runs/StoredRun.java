package assay.app.runs;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Note;
import assay.analysis.model.ProfileData;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.storage.RunStore;
import java.util.List;
import java.util.Optional;

/// A run in the store.
public record StoredRun(RunStore store, Run run) implements RunSource {
    @Override
    public RecordingSummary summary() {
        return store.summary(run.id());
    }

    @Override
    public Optional<BenchmarkFile> benchmarks() {
        return store.benchmarks(run.id());
    }

    @Override
    public ProfileData profile(String event) {
        return store.profile(run.id(), event);
    }

    @Override
    public boolean measured() {
        return store.measured(run.id());
    }

    @Override
    public List<Metric> metrics() {
        return store.metrics(run.id());
    }

    @Override
    public Measurements measurements() {
        return store.measurements(run.id());
    }

    @Override
    public List<Note> notes() {
        return store.notes().of(run.id());
    }

    @Override
    public boolean stored() {
        return true;
    }
}
