package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Follows sums of readings over time. The JVM writes the events of a round one behind the other, mostly within
/// microseconds. By default there is a round at the end of a chunk and at once another at the start of the next.
final class SummedGaugeTopic extends RowTopic {
    private static final long LONGEST_GAP_NANOS = 100_000_000;

    private final Set<String> events;
    private final List<Sum> sums;

    /// One gauge and its open round.
    private static final class Sum {
        private final SummedGauge summed;
        private final Readings readings = new Readings();
        private long run;
        private long firstNanos;
        private long lastNanos;
        private long value;
        private final Set<String> keys = new HashSet<>();

        Sum(SummedGauge summed) {
            this.summed = summed;
        }

        void take(EventRow row) throws Damage {
            long nanos = row.startNanos();
            Field field = row.field(summed.key());
            boolean constant = field != null && field.pooled();
            String key = String.valueOf(constant ? row.raw(summed.key()) : row.text(summed.key()));
            if (row.run() != run || Math.abs(nanos - lastNanos) > LONGEST_GAP_NANOS || keys.contains(key)) {
                close();
            }
            if (keys.isEmpty()) {
                run = row.run();
                firstNanos = nanos;
                value = 0;
            }
            keys.add(key);
            lastNanos = nanos;
            value += summed.part(row);
        }

        void close() {
            if (!keys.isEmpty()) {
                readings.add(run, firstNanos, (double) value);
                keys.clear();
            }
        }
    }

    SummedGaugeTopic(List<SummedGauge> gauges, ChunkTexts texts) {
        super(texts);
        this.sums = gauges.stream().map(Sum::new).toList();
        this.events = gauges.stream().map(each -> each.gauge().event()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> events() {
        return events;
    }

    @Override
    void take(EventRow row) throws Damage {
        for (Sum sum : sums) {
            if (sum.summed.gauge().event().equals(row.event()) && sum.summed.isIn(row)) {
                sum.take(row);
            }
        }
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        for (Sum sum : sums) {
            sum.close();
            sum.readings.addTo(found, sum.summed.gauge());
        }
    }
}
