package assay.analysis.metric;

import assay.analysis.event.EventTopic;
import assay.analysis.model.Measurements;
import assay.analysis.model.RecordingFacts;
import java.util.List;

/// Measures a run while it is read: gives the reader the topics, and afterwards says what they found.
public final class Measuring {
    private final List<MetricTopic> topics;

    /// Measures all that Assay knows of.
    public Measuring() {
        this(List.of());
    }

    private Measuring(List<MetricTopic> topics) {
        this.topics = topics;
    }

    /// Measures nothing.
    public static Measuring nothing() {
        return new Measuring(List.of());
    }

    /// What is to be told of the events.
    public List<EventTopic> topics() {
        return List.copyOf(topics);
    }

    /// What was found, once all events have been read.
    public Measurements measurements(RecordingFacts facts) {
        MeasurementsBuilder found = new MeasurementsBuilder(facts);
        topics.forEach(topic -> topic.addTo(found));
        return found.build();
    }
}
