package assay.analysis.metric;

import assay.analysis.event.EventTopic;
import java.util.Set;

/// A topic that ends in metrics, series or tables.
interface MetricTopic extends EventTopic {
    /// Current names of the event types it takes; what nobody takes is measured by its shape.
    Set<String> events();

    /// Adds what was found in the whole run; nothing if no event told anything.
    void addTo(MeasurementsBuilder found);
}
