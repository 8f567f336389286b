package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.metric.KeyedGauge.Value;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Sums up readings by what they are of, for one table.
final class KeyedGaugeTopic extends RowTopic {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_FOLLOWED = 64;
    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

    private final KeyedGauge gauge;
    private final Map<Key, List<Figures>> readings = new HashMap<>();
    private final Map<String, Points> series = new TreeMap<>();
    private final Map<String, Unit> unitOfSeries = new HashMap<>();
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
        String told = row.text(gauge.field());
        String text = told == null ? "" : told;
        if (!gauge.followed().isEmpty()) {
            follow(row, text);
        }
        Key key = new Key(text, row.run(), gauge.apart() ? row.raw(gauge.field()) : 0);
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

    /// The first things that are met get a series each.
    private void follow(EventRow row, String text) throws Damage {
        for (Value value : gauge.values()) {
            double reading = row.number(value.field());
            String name = seriesName(value, text);
            boolean first = firstOfField(value);
            if (first && Double.isFinite(reading) && (series.containsKey(name) || series.size() < MOST_FOLLOWED)) {
                series.computeIfAbsent(name, added -> new Points()).add(row.startNanos(), reading);
                unitOfSeries.put(name, value.unit());
            }
        }
    }

    /// Whether the value's field is followed and no value before it has the same.
    private boolean firstOfField(Value value) {
        return gauge.followed().contains(value.field())
                && gauge.values().stream()
                        .filter(each -> each.field().equals(value.field()))
                        .findFirst()
                        .filter(value::equals)
                        .isPresent();
    }

    /// `native.memory.committed.java-heap`.
    private String seriesName(Value value, String text) {
        String thing = NO_NAME.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        return gauge.table() + '.' + value.name() + '.' + thing.replaceAll("^-|-$", "");
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        series.forEach((name, points) ->
                found.series(points.series(name, unitOfSeries.getOrDefault(name, Unit.NONE), Direction.NEITHER)));
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
