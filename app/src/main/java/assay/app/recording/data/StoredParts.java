package assay.app.recording.data;

import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.storage.RunStore;
import java.util.List;
import java.util.Optional;

/// The parts of a run of the store.
public record StoredParts(RunStore store, long run) implements RunParts {
    @Override
    public Symbols symbols() {
        return store.symbols(run);
    }

    @Override
    public List<ThreadInfo> threads() {
        return store.threads(run);
    }

    @Override
    public Samples samples(String event) {
        return store.samples(run, event, TimeRange.ALL);
    }

    @Override
    public boolean measured() {
        return store.measured(run);
    }

    @Override
    public List<Metric> metrics() {
        return store.metrics(run);
    }

    @Override
    public Optional<Series> series(String name) {
        return store.seriesNames(run).contains(name) ? Optional.of(store.series(run, name)) : Optional.empty();
    }

    @Override
    public Optional<FactTable> table(String name) {
        return store.tableNames(run).contains(name) ? Optional.of(store.table(run, name)) : Optional.empty();
    }

    @Override
    public Measurements measurements() {
        return store.measurements(run);
    }
}
