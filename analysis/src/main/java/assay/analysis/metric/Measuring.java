package assay.analysis.metric;

import assay.analysis.event.EventTopic;
import assay.analysis.model.Direction;
import assay.analysis.model.Measurements;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Measures a run while it is read: gives the reader the topics, and afterwards says what they found.
public final class Measuring {
    private final SettingsTopic settings;
    private final List<MetricTopic> topics;

    /// Measures all that Assay knows of.
    public Measuring() {
        ChunkTexts texts = new ChunkTexts();
        settings = new SettingsTopic(texts);
        topics = all(settings, texts);
    }

    private Measuring(List<MetricTopic> topics) {
        this.settings = new SettingsTopic(new ChunkTexts());
        this.topics = topics;
    }

    /// Measures nothing.
    public static Measuring nothing() {
        return new Measuring(List.of());
    }

    private static List<MetricTopic> all(SettingsTopic settings, ChunkTexts texts) {
        List<MetricTopic> topics = new ArrayList<>();
        topics.add(settings);
        topics.add(new ConfigurationTopic(texts));
        topics.add(new GcTopic(texts));
        topics.add(new AllocationTopic(texts));
        topics.add(new GaugeTopic(Gauges.ALL, texts));
        topics.add(new SummedGaugeTopic(SummedGauge.ALL, texts));
        Measures.ALL.forEach(measure -> topics.add(new MeasureTopic(measure, texts)));
        KeyedGauges.ALL.forEach(gauge -> topics.add(new KeyedGaugeTopic(gauge, texts)));
        topics.add(new OldObjectTopic(texts));
        FactLists.ALL.forEach(facts -> topics.add(new FactTopic(facts, texts)));
        Set<String> known = new HashSet<>();
        topics.forEach(topic -> known.addAll(topic.events()));
        topics.add(new CustomTopic(known, texts));
        return topics;
    }

    /// What is to be told of the events.
    public List<EventTopic> topics() {
        return List.copyOf(topics);
    }

    /// What was found, once all events have been read.
    ///
    /// @param profiles totals of the samples
    /// @param unfreed native memory, if the recording tells what was freed
    public Measurements measurements(
            RecordingFacts facts, List<ProfileSummary> profiles, Optional<UnfreedMemory> unfreed) {
        if (topics.isEmpty()) {
            return Measurements.NONE;
        }
        MeasurementsBuilder found = new MeasurementsBuilder(facts, settings.thresholds());
        topics.forEach(topic -> topic.addTo(found));
        unfreed.ifPresent(memory -> memory.addTo(found));
        addTruncated(found, profiles);
        return found.build();
    }

    /// Stacks that the JVM cut at its depth limit, each once: what was not freed was allocated before.
    private static void addTruncated(MeasurementsBuilder found, List<ProfileSummary> all) {
        List<ProfileSummary> profiles = all.stream()
                .filter(profile -> profile.kind() != ProfileKind.NATIVE_LEAK)
                .toList();
        long cut = profiles.stream().mapToLong(ProfileSummary::truncatedSamples).sum();
        long whole = profiles.stream()
                .mapToLong(profile -> profile.samples() - profile.stacklessSamples())
                .sum();
        if (whole > 0) {
            found.metric("stack.truncated.count", cut, Unit.COUNT, Direction.LOWER);
            found.metric("stack.truncated.share", (double) cut / whole, Unit.RATIO, Direction.LOWER);
        }
    }
}
