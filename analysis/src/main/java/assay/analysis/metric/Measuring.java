package assay.analysis.metric;

import assay.analysis.event.EventTopic;
import assay.analysis.model.Measurements;
import assay.analysis.model.RecordingFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Measures a run while it is read: gives the reader the topics, and afterwards says what they found.
public final class Measuring {
    private final SettingsTopic settings;
    private final List<MetricTopic> topics;

    /// Measures all that Assay knows of.
    public Measuring() {
        settings = new SettingsTopic();
        topics = all(settings);
    }

    private Measuring(List<MetricTopic> topics) {
        this.settings = new SettingsTopic();
        this.topics = topics;
    }

    /// Measures nothing.
    public static Measuring nothing() {
        return new Measuring(List.of());
    }

    private static List<MetricTopic> all(SettingsTopic settings) {
        List<MetricTopic> topics = new ArrayList<>();
        topics.add(settings);
        topics.add(new ConfigurationTopic());
        topics.add(new GcTopic());
        topics.add(new AllocationTopic());
        topics.add(new GaugeTopic(Gauges.ALL));
        Measures.ALL.forEach(measure -> topics.add(new MeasureTopic(measure)));
        KeyedGauges.ALL.forEach(gauge -> topics.add(new KeyedGaugeTopic(gauge)));
        topics.add(new OldObjectTopic());
        FactLists.ALL.forEach(facts -> topics.add(new FactTopic(facts)));
        Set<String> known = new HashSet<>();
        topics.forEach(topic -> known.addAll(topic.events()));
        topics.add(new CustomTopic(known));
        return topics;
    }

    /// What is to be told of the events.
    public List<EventTopic> topics() {
        return List.copyOf(topics);
    }

    /// What was found, once all events have been read.
    public Measurements measurements(RecordingFacts facts) {
        MeasurementsBuilder found = new MeasurementsBuilder(facts, settings.thresholds());
        topics.forEach(topic -> topic.addTo(found));
        return found.build();
    }
}
