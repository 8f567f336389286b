package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.metric.Gauge.What;
import assay.analysis.model.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Follows gauges over time.
final class GaugeTopic extends RowTopic {
    private final Map<String, List<Gauge>> gauges;
    private final Map<Gauge, Readings> readings = new LinkedHashMap<>();

    private static final class Readings {
        private final Points points = new Points();
        private final Distribution values = new Distribution();
        private final Map<Long, Points> ofRun = new HashMap<>();

        void add(long run, long nanos, double value) {
            points.add(nanos, value);
            values.add(value);
            ofRun.computeIfAbsent(run, added -> new Points()).add(nanos, value);
        }

        double increase() {
            return ofRun.values().stream().mapToDouble(Points::increase).sum();
        }
    }

    GaugeTopic(List<Gauge> gauges, ChunkTexts texts) {
        super(texts);
        this.gauges = gauges.stream().collect(Collectors.groupingBy(Gauge::event));
    }

    @Override
    public Set<String> events() {
        return gauges.keySet();
    }

    @Override
    void take(EventRow row) throws Damage {
        for (Gauge gauge : gauges.getOrDefault(row.event(), List.of())) {
            double value = row.number(gauge.field());
            if (Double.isFinite(value)) {
                readings.computeIfAbsent(gauge, added -> new Readings()).add(row.run(), row.startNanos(), value);
            }
        }
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        readings.forEach((gauge, read) -> {
            found.series(read.points.series(gauge.name(), gauge.unit(), gauge.better()));
            gauge.what().forEach(what -> addTo(found, gauge, read, what));
        });
    }

    private static void addTo(MeasurementsBuilder found, Gauge gauge, Readings read, What what) {
        switch (what) {
            case MEAN -> found.metric(gauge.name() + ".mean", read.values.mean(), gauge.unit(), gauge.better());
            case MIN -> found.metric(gauge.name() + ".min", read.values.least(), gauge.unit(), gauge.better());
            case MAX -> found.metric(gauge.name() + ".max", read.values.greatest(), gauge.unit(), gauge.better());
            case LAST -> found.metric(gauge.name() + ".last", read.points.last(), gauge.unit(), gauge.better());
            case INCREASE -> {
                found.metric(gauge.name() + ".increase", read.increase(), gauge.unit(), gauge.better());
                if (gauge.unit() == Unit.NANOSECONDS) {
                    found.share(gauge.name() + ".share", read.increase(), gauge.better());
                }
            }
        }
    }
}
