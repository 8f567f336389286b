package assay.analysis.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event type of one chunk while it is read: how many events there were, its samples, and where the events of
/// types that tell facts stand.
final class EventTally {
    private static final int MOST_PLACES = 4096;

    private final TypeInfo type;
    private final @Nullable SampleReader samples;
    private final boolean keepPlaces;
    private final List<Long> places = new ArrayList<>();
    private long events;

    /// @param samples null if the events are no samples
    /// @param keepPlaces whether to remember where the events stand
    EventTally(TypeInfo type, @Nullable SampleReader samples, boolean keepPlaces) {
        this.type = type;
        this.samples = samples;
        this.keepPlaces = keepPlaces;
    }

    TypeInfo type() {
        return type;
    }

    void count() {
        events++;
    }

    long events() {
        return events;
    }

    /// Whether there is more to an event than its count.
    boolean wantsContent() {
        return samples != null || keepPlaces;
    }

    /// Takes in an event at the start of its content.
    void read(Cursor content) throws Damage {
        if (keepPlaces && places.size() < MOST_PLACES) {
            places.add(content.position());
        }
        if (samples != null) {
            samples.read(content);
        }
    }

    /// Positions of the events' content.
    List<Long> places() {
        return places;
    }

    boolean hasSamples() {
        return samples != null && samples.columns().size() > 0;
    }

    /// @throws IllegalStateException unless [#hasSamples()]
    SampleReader samples() {
        if (samples == null) {
            throw new IllegalStateException("event type: " + type.name() + "; must have samples");
        }
        return samples;
    }
}
