package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Follows gauges over time.
final class GaugeTopic extends RowTopic {
    private final Map<String, List<Gauge>> gauges;
    private final Map<Gauge, Readings> readings = new LinkedHashMap<>();

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
        readings.forEach((gauge, read) -> read.addTo(found, gauge));
    }
}
