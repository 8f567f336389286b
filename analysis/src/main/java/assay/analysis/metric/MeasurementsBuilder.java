package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.List;

/// Collects what the topics found.
final class MeasurementsBuilder {
    private final RecordingFacts facts;
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<FactTable> tables = new ArrayList<>();

    MeasurementsBuilder(RecordingFacts facts) {
        this.facts = facts;
    }

    /// When the run began and how long it took.
    RecordingFacts facts() {
        return facts;
    }

    /// Adds a metric, unless there is no such number.
    void metric(String name, double value, Unit unit, Direction better) {
        if (Double.isFinite(value)) {
            metrics.add(new Metric(name, value, unit, better));
        }
    }

    void series(Series added) {
        series.add(added);
    }

    void table(FactTable added) {
        tables.add(added);
    }

    Measurements build() {
        return new Measurements(metrics, series, tables);
    }
}
