package assay.app.recording.topic;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.data.RunData;
import assay.app.recording.select.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a topic page shows besides the chosen table.
///
/// @param measured whether metrics are kept of the run at all
/// @param rows for each table that has data, by its id, its number of rows; empty if that is found when it is chosen
record TopicAnswer(boolean measured, List<Figure> numbers, List<Drawn> charts, Map<String, OptionalInt> rows) {
    private static final int MOST_CHARTS = 3;
    /// Tells what was asked for, not what was recorded.
    private static final Set<String> THRESHOLDS = Set.of("recording.thresholds");

    TopicAnswer {
        numbers = List.copyOf(numbers);
        charts = List.copyOf(charts);
    }

    /// What is asked.
    ///
    /// @param profile event type of the profile that percentiles shall be of; empty for the first that there is
    record Question(Selection selection, String profile) {}

    /// A metric of the whole run.
    record Figure(String title, Metric metric) {
        String text() {
            return UnitFormat.value(metric.value(), metric.unit());
        }
    }

    /// Whether the recording says nothing of the topic.
    boolean empty() {
        return numbers.isEmpty() && charts.isEmpty() && THRESHOLDS.containsAll(rows.keySet());
    }

    static TopicAnswer of(
            TopicSpec spec, RunData data, TopicCharts charts, TopicTables tables, Question question, Cancellation c) {
        List<Figure> numbers = new ArrayList<>();
        for (TopicSpec.NumberSpec number : spec.numbers()) {
            find(data, number.metric()).ifPresent(metric -> numbers.add(new Figure(number.title(), metric)));
        }
        Map<String, OptionalInt> rows = new LinkedHashMap<>();
        for (TableSpec table : spec.tables()) {
            c.check();
            if (tables.has(table)) {
                rows.put(table.id(), rows(data, table));
            }
        }
        List<Drawn> drawn = new ArrayList<>();
        for (ChartSpec chart : spec.charts()) {
            c.check();
            charts.draw(chart, question.selection(), question.profile(), c).ifPresent(drawn::add);
        }
        return new TopicAnswer(data.measured(), numbers, few(drawn), rows);
    }

    private static Optional<Metric> find(RunData data, String name) {
        return data.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst();
    }

    private static OptionalInt rows(RunData data, TableSpec table) {
        return table.source() instanceof TableSpec.Source.Stored(String name)
                ? OptionalInt.of(data.table(name).map(FactTable::rows).orElse(0))
                : OptionalInt.empty();
    }

    /// As many as fit side by side, bars before the last curves.
    private static List<Drawn> few(List<Drawn> all) {
        List<Drawn> few = new ArrayList<>(all);
        for (int i = few.size() - 1; i >= 0 && few.size() > MOST_CHARTS; i--) {
            if (few.get(i) instanceof Drawn.Line) {
                few.remove(i);
            }
        }
        return few;
    }
}
