package assay.app.cli;

import assay.analysis.model.Metric;
import assay.analysis.unit.UnitFormat;
import assay.app.export.PlainText;
import assay.app.measure.MetricChange;
import assay.app.measure.Topic;
import assay.app.runs.RunComparison;
import assay.app.runs.RunSource;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `compare` prints of metrics for a person: those of each topic that differ most.
final class MetricChangesText {
    private static final int MOST_PER_TOPIC = 3;
    /// Differences below 5 % are not worth a line.
    private static final double LEAST = Math.log(1.05);

    private final RunComparison comparison;
    private final PrintWriter out;

    MetricChangesText(RunComparison comparison, PrintWriter out) {
        this.comparison = comparison;
        this.out = out;
    }

    void print() {
        List<MetricChange> common =
                comparison.metrics().stream().filter(MetricChange::common).toList();
        if (common.isEmpty()) {
            explain(comparison.base());
            explain(comparison.candidate());
            return;
        }
        TextTable table = new TextTable(
                TextTable.Column.left("TOPIC"),
                TextTable.Column.right("CHANGE"),
                TextTable.Column.right("BASE"),
                TextTable.Column.right("CANDIDATE"),
                TextTable.Column.left("METRIC"));
        for (Topic topic : Topic.values()) {
            largest(common, topic)
                    .forEach(change -> table.add(
                            topic.heading(),
                            change.changeText(),
                            value(change.base()),
                            value(change.candidate()),
                            change.name()));
        }
        if (table.isEmpty()) {
            out.printf("No metric of %d differs by 5 %% or more.%n", common.size());
            return;
        }
        table.print(out);
        out.printf(
                "The largest differences of %d metrics; --json lists all. No verdict: %s.%n",
                common.size(), MetricChange.ONE_RUN_EACH);
    }

    private void explain(RunSource source) {
        if (source.stored() && !source.measured()) {
            out.println(PlainText.of(ShowText.notMeasured(source.run())));
        }
    }

    private static List<MetricChange> largest(List<MetricChange> changes, Topic topic) {
        return changes.stream()
                .filter(change -> change.topic() == topic && change.distance() >= LEAST)
                .sorted(Comparator.comparingDouble(MetricChange::distance).reversed())
                .limit(MOST_PER_TOPIC)
                .toList();
    }

    private static String value(@Nullable Metric metric) {
        return metric == null ? "" : UnitFormat.value(metric.value(), metric.unit());
    }
}
