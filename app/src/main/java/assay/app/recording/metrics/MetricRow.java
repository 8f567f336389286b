package assay.app.recording.metrics;

import assay.app.measure.Measure;
import assay.app.measure.Topic;

/// A row of the list of metrics.
sealed interface MetricRow {
    /// What the rows below are about.
    record Heading(String text) implements MetricRow {}

    /// Something that was measured.
    record Item(Measure measure) implements MetricRow {}

    /// Something that was not recorded.
    record Absent(Topic topic) implements MetricRow {}
}
