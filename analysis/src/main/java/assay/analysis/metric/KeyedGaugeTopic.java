package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.metric.KeyedGauge.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Sums up readings by what they are of, for one table.
final class KeyedGaugeTopic extends RowTopic {
    private static final int MOST_ROWS = 1000;

    private final KeyedGauge gauge;
    private final Map<Key, List<Figures>> readings = new HashMap<>();
    private final Set<String> events;
    private long others;

    /// @param identity what keeps equal words apart, 0 if they are not
    private record Key(String words, long run, long identity) {}

    private static final class Figures {
        private final Distribution values = new Distribution();
        private long firstNanos = Long.MAX_VALUE;
        private long lastNanos = Long.MIN_VALUE;
        private double first;
        private double last;

        void add(long nanos, double value) {
            if (!Double.isFinite(value)) {
                return;
            }
            values.add(value);
            if (nanos < firstNanos) {
                firstNanos = nanos;
                first = value;
            }
            if (nanos >= lastNanos) {
                lastNanos = nanos;
                last = value;
            }
        }

        double figure(Gauge.What what) {
            return switch (what) {
                case MEAN -> values.mean();
                case MIN -> values.least();
                case MAX -> values.greatest();
                case LAST -> values.count() == 0 ? Double.NaN : last;
                case INCREASE -> values.count() == 0 ? Double.NaN : last - first;
            };
        }
    }

    KeyedGaugeTopic(KeyedGauge gauge, ChunkTexts texts) {
        super(texts);
        this.gauge = gauge;
        this.events = Set.of(gauge.event());
    }

    @Override
    public Set<String> events() {
        return events;
    }

    @Override
    void take(EventRow row) throws Damage {
        String text = row.text(gauge.field());
        Key key = new Key(text == null ? "" : text, row.run(), gauge.apart() ? row.raw(gauge.field()) : 0);
        List<Figures> figures = readings.get(key);
        if (figures == null) {
            if (readings.size() == Breakdown.MOST_KEYS) {
                others++;
                return;
            }
            figures = new ArrayList<>();
            for (int i = gauge.values().size(); i > 0; i--) {
                figures.add(new Figures());
            }
            readings.put(key, figures);
        }
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i)
                    .add(row.startNanos(), row.number(gauge.values().get(i).field()));
        }
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        List<String> columns = new ArrayList<>();
        columns.add(gauge.column());
        gauge.values().forEach(value -> columns.add(name(value)));
        TableBuilder table = new TableBuilder(columns.toArray(String[]::new));
        List<Map.Entry<Key, List<Figures>>> biggest = readings.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()
                        .getFirst()
                        .figure(gauge.values().getFirst().what())))
                .toList();
        biggest.stream().limit(MOST_ROWS).forEach(entry -> {
            table.row().text(entry.getKey().words());
            for (int i = 0; i < gauge.values().size(); i++) {
                Value value = gauge.values().get(i);
                table.number(entry.getValue().get(i).figure(value.what()), value.unit());
            }
        });
        if (biggest.size() > MOST_ROWS || others > 0) {
            table.row().text(Breakdown.OTHERS);
            gauge.values().forEach(value -> table.number(Double.NaN, value.unit()));
        }
        found.table(gauge.table(), table);
    }

    private static String name(Value value) {
        return value.name() + ' ' + value.what().name().toLowerCase(Locale.ROOT);
    }
}
