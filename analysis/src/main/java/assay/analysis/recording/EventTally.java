package assay.analysis.recording;

import assay.analysis.event.EventBatch;
import assay.analysis.event.EventTopic;
import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.recording.EventColumns.Wish;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event type of one chunk while it is read: how many events there were, its samples, what topics collect of them,
/// and where the events of types that tell facts stand.
final class EventTally {
    private static final int MOST_PLACES = 4096;

    private final TypeInfo type;
    private final @Nullable SampleReader samples;
    private final List<PartCollector> collectors;
    private final List<Long> places = new ArrayList<>();
    private final @Nullable EventColumns columns;
    private final List<Field> wanted;
    private long events;

    /// @param samples null if the events are no samples
    /// @param keepPlaces whether to remember where the events stand
    EventTally(
            TypeInfo type,
            Pages file,
            Layouts layouts,
            ChunkClock clock,
            @Nullable SampleReader samples,
            List<EventTopic> topics,
            boolean keepPlaces)
            throws Damage {
        this.type = type;
        this.samples = samples;
        this.collectors = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        if (samples != null) {
            wishes.add(new Wish(samples.names(), samples));
        }
        for (EventTopic topic : topics) {
            List<String> fields = topic.fields(type, layouts.metadata());
            if (!fields.isEmpty()) {
                PartCollector collector = topic.open(type, layouts.metadata(), clock);
                collectors.add(collector);
                wishes.add(new Wish(fields, collector));
            }
        }
        if (keepPlaces) {
            wishes.add(new Wish(List.of(), this::keepPlaces));
        }
        this.columns = wishes.isEmpty() ? null : new EventColumns(file, layouts, type, wishes);
        this.wanted = keepPlaces ? type.fields() : wanted(type, wishes);
    }

    private static List<Field> wanted(TypeInfo type, List<Wish> wishes) {
        List<Field> fields = new ArrayList<>();
        for (Wish wish : wishes) {
            for (String name : wish.fields()) {
                Field field = type.field(name);
                if (field != null) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private EventTally(TypeInfo type) {
        this.type = type;
        this.samples = null;
        this.collectors = List.of();
        this.columns = null;
        this.wanted = List.of();
    }

    /// A type whose events are only counted.
    static EventTally counted(TypeInfo type) {
        return new EventTally(type);
    }

    private void keepPlaces(EventBatch batch) {
        for (int row = 0; row < batch.rows() && places.size() < MOST_PLACES; row++) {
            places.add(batch.positions()[row]);
        }
    }

    TypeInfo type() {
        return type;
    }

    void count(long more) {
        events += more;
    }

    long events() {
        return events;
    }

    /// Whether there is more to an event than its count.
    boolean wantsContent() {
        return columns != null;
    }

    /// Takes in an event at the start of its content.
    void read(Cursor content, long end) throws Damage {
        if (columns != null) {
            columns.read(content, end);
        }
    }

    /// Ends the reading: whoever wants something of the events has had all of them.
    void finish() {
        if (columns != null) {
            columns.flush();
        }
    }

    /// Positions of the events' content.
    List<Long> places() {
        return places;
    }

    /// The fields of which anybody wants to know something.
    List<Field> wanted() {
        return wanted;
    }

    List<PartCollector> collectors() {
        return collectors;
    }

    boolean hasSamples() {
        return samples != null && !samples.columns().isEmpty();
    }

    /// @throws IllegalStateException unless [#hasSamples()]
    SampleReader samples() {
        if (samples == null) {
            throw new IllegalStateException("event type: " + type.name() + "; must have samples");
        }
        return samples;
    }
}
