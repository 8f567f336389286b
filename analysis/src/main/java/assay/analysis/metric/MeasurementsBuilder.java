package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Collects what the topics found.
final class MeasurementsBuilder {
    private static final double NANOS_PER_SECOND = 1e9;

    private final RecordingFacts facts;
    private final Grid grid;
    private final Map<String, String> thresholdOfEvent;
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<FactTable> tables = new ArrayList<>();
    private final TableBuilder thresholds = new TableBuilder("metric", "event", "threshold");

    /// @param thresholdOfEvent by event type below what duration the JVM did not record it
    MeasurementsBuilder(RecordingFacts facts, Map<String, String> thresholdOfEvent) {
        this.facts = facts;
        this.grid = new Grid(facts);
        this.thresholdOfEvent = thresholdOfEvent;
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

    void metric(String name, long value, Unit unit, Direction better) {
        metric(name, (double) value, unit, better);
    }

    /// Adds an amount per second of the run.
    void rate(String name, double amount, Unit unit, Direction better) {
        metric(name, amount * NANOS_PER_SECOND / facts.durationNanos(), unit, better);
    }

    void rate(String name, long amount, Unit unit, Direction better) {
        rate(name, (double) amount, unit, better);
    }

    /// Adds nanoseconds as a share of the run's.
    void share(String name, double nanos, Direction better) {
        metric(name, nanos / facts.durationNanos(), Unit.RATIO, better);
    }

    /// Adds the total and percentiles of durations.
    void latency(String name, Distribution nanos, Direction better) {
        latency(name, nanos, nanos.sum(), better);
    }

    /// Adds percentiles of durations whose total is another.
    void latency(String name, Distribution nanos, double total, Direction better) {
        metric(name + ".total", total, Unit.NANOSECONDS, better);
        share(name + ".time.share", total, better);
        metric(name + ".p50", nanos.percentile(50), Unit.NANOSECONDS, better);
        metric(name + ".p95", nanos.percentile(95), Unit.NANOSECONDS, better);
        metric(name + ".p99", nanos.percentile(99), Unit.NANOSECONDS, better);
        metric(name + ".max", nanos.greatest(), Unit.NANOSECONDS, better);
    }

    void perSecond(String name, Unit unit, Direction better, TimeBins bins, int lane) {
        if (!bins.isEmpty() && !grid.isEmpty()) {
            series.add(grid.perSecond(name, unit, better, bins, lane));
        }
    }

    /// Adds nanoseconds over time as shares of the time.
    void shareOverTime(String name, Direction better, TimeBins bins, int lane) {
        if (!bins.isEmpty() && !grid.isEmpty()) {
            series.add(grid.share(name, better, bins, lane));
        }
    }

    void meanOverTime(String name, Unit unit, Direction better, TimeBins bins, int lane, int countLane) {
        if (!bins.isEmpty() && !grid.isEmpty()) {
            series.add(grid.mean(name, unit, better, bins, lane, countLane));
        }
    }

    void series(Series added) {
        series.add(added);
    }

    void table(FactTable added) {
        tables.add(added);
    }

    /// Adds a table unless it has no rows.
    void table(String name, TableBuilder rows) {
        if (!rows.isEmpty()) {
            tables.add(rows.build(name));
        }
    }

    /// Tells what events of a metric were too short to be recorded.
    void thresholds(String metric, Collection<String> events) {
        for (String event : events) {
            String threshold = thresholdOfEvent.get(event);
            if (threshold != null) {
                thresholds.row().text(metric).text(event).text(threshold);
            }
        }
    }

    Measurements build() {
        table("recording.thresholds", thresholds);
        return new Measurements(metrics, series, tables);
    }
}
