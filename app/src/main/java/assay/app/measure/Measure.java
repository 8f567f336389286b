package assay.app.measure;

import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What belongs together: the metrics of one thing that was measured, how it went over time, and what it is made of.
///
/// @param name the part of their names that they share: `gc.pause`
/// @param metrics in the order in which they were measured
/// @param series null if there is none
public record Measure(
        String name, List<Metric> metrics, @Nullable Series series, List<FactTable> tables) {
    private static final List<String> TELLING = List.of("p99", "rate", "mean", "average", "share");

    public Measure {
        metrics = List.copyOf(metrics);
        tables = List.copyOf(tables);
    }

    public Topic topic() {
        return Topic.of(name);
    }

    /// What a metric's name adds to that of the whole: `p99`; `value` if nothing.
    public String label(Metric metric) {
        return metric.name().equals(name) ? "value" : metric.name().substring(name.length() + 1);
    }

    /// The number that says most: how bad it gets in one of a hundred cases, else how often or how much, else the
    /// first.
    public @Nullable Metric telling() {
        for (String label : TELLING) {
            for (Metric metric : metrics) {
                if (label(metric).equals(label)) {
                    return metric;
                }
            }
        }
        return metrics.isEmpty() ? null : metrics.getFirst();
    }
}
