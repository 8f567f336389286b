package assay.analysis.metric;

import assay.analysis.model.Unit;
import java.util.HashMap;
import java.util.Map;

/// What a gauge showed over time.
final class Readings {
    private final Points points = new Points();
    private final Distribution values = new Distribution();
    private final Map<Long, Points> ofRun = new HashMap<>();

    /// @param run tells the JVM's run from others in the same file: what only grows starts again in each
    void add(long run, long nanos, double value) {
        points.add(nanos, value);
        values.add(value);
        ofRun.computeIfAbsent(run, added -> new Points()).add(nanos, value);
    }

    private double increase() {
        return ofRun.values().stream().mapToDouble(Points::increase).sum();
    }

    /// Adds the series and the metrics of the gauge, if there was any reading.
    void addTo(MeasurementsBuilder found, Gauge gauge) {
        if (values.count() > 0) {
            found.series(points.series(gauge.name(), gauge.unit(), gauge.better()));
            gauge.what().forEach(what -> addTo(found, gauge, what));
        }
    }

    private void addTo(MeasurementsBuilder found, Gauge gauge, Gauge.What what) {
        switch (what) {
            case MEAN -> found.metric(gauge.name() + ".mean", values.mean(), gauge.unit(), gauge.better());
            case MIN -> found.metric(gauge.name() + ".min", values.least(), gauge.unit(), gauge.better());
            case MAX -> found.metric(gauge.name() + ".max", values.greatest(), gauge.unit(), gauge.better());
            case LAST -> found.metric(gauge.name() + ".last", points.last(), gauge.unit(), gauge.better());
            case INCREASE -> {
                found.metric(gauge.name() + ".increase", increase(), gauge.unit(), gauge.better());
                if (gauge.unit() == Unit.NANOSECONDS) {
                    found.share(gauge.name() + ".share", increase(), gauge.better());
                }
            }
        }
    }
}
