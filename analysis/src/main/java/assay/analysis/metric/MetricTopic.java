package assay.analysis.metric;

import assay.analysis.event.EventTopic;

/// A topic that ends in metrics, series or tables.
interface MetricTopic extends EventTopic {
    /// Adds what was found in the whole run; nothing if no event told anything.
    void addTo(MeasurementsBuilder found);
}
