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
import org.jspecify.annotations.Nullable;

/// What a topic page shows besides the chosen table.
///
/// @param measured whether metrics are kept of the run at all
/// @param missing charts without data that say what would record them
/// @param rows for each table that has data, by its id, its number of rows; empty if that is found when it is chosen
record TopicAnswer(
        boolean measured,
        List<Figure> numbers,
        List<Drawn> charts,
        List<Missing> missing,
        Map<String, OptionalInt> rows) {
    private static final int MOST_CHARTS = 6;
    /// Tells what was asked for, not what was recorded.
    private static final Set<String> THRESHOLDS = Set.of("recording.thresholds");

    TopicAnswer {
        numbers = List.copyOf(numbers);
        charts = List.copyOf(charts);
        missing = List.copyOf(missing);
    }

    /// What is asked.
    ///
    /// @param profile event type of the profile that percentiles shall be of; empty for the first that there is
    record Question(Selection selection, String profile) {}

    /// What a number is of.
    enum Scope {
        /// What is selected.
        SELECTED,
        /// The selected time, of all threads and stacks: nothing tells it of some of them.
        ALL_THREADS,
        /// The whole run: nothing tells it of a part.
        WHOLE_RUN
    }

    /// A metric, of what is selected as far as that is known.
    ///
    /// @param metric null if there is none in what is selected
    record Figure(String title, @Nullable Metric metric, Scope scope) {
        String text() {
            return metric == null ? "\u2013" : UnitFormat.value(metric.value(), metric.unit());
        }

        /// The title, and what it is of unless that is what is selected.
        String heading() {
            return switch (scope) {
                case SELECTED -> title;
                case ALL_THREADS -> title + ", all threads";
                case WHOLE_RUN -> title + ", whole run";
            };
        }
    }

    /// A chart that has no data.
    ///
    /// @param needs what records it: event and setting
    record Missing(String title, String needs) {}

    /// Whether the recording says nothing of the topic.
    boolean empty() {
        return numbers.isEmpty() && charts.isEmpty() && THRESHOLDS.containsAll(rows.keySet());
    }

    static TopicAnswer of(
            TopicSpec spec,
            RunData data,
            TopicCharts charts,
            TopicTables tables,
            PartNumbers part,
            Question question,
            Cancellation c) {
        List<Figure> numbers = new ArrayList<>();
        for (TopicSpec.NumberSpec number : spec.numbers()) {
            c.check();
            find(data, number.metric()).ifPresent(metric -> numbers.add(part.figure(number.title(), metric)));
        }
        Map<String, OptionalInt> rows = new LinkedHashMap<>();
        for (TableSpec table : spec.tables()) {
            c.check();
            if (tables.has(table)) {
                rows.put(table.id(), rows(data, table));
            }
        }
        List<Drawn> drawn = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (ChartSpec chart : spec.charts()) {
            c.check();
            Optional<Drawn> found = charts.draw(chart, question.selection(), question.profile(), c);
            found.ifPresent(drawn::add);
            if (found.isEmpty()
                    && chart instanceof ChartSpec.Line line
                    && !line.needs().isEmpty()) {
                missing.add(new Missing(line.title(), line.needs()));
            }
        }
        return new TopicAnswer(data.measured(), numbers, few(drawn), missing, rows);
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

    /// As many as there is room for, bars before the last curves.
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
