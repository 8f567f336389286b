package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event with all its fields, each decoded when it is asked for.
public final class Event implements Structure {
    /// Start of an event that does not tell it.
    public static final long NO_TIME = Long.MIN_VALUE;

    private final Shape shape;
    private final ChunkValues chunk;
    private final long position;
    private final long startNanos;
    private final long @Nullable [] slots;
    private final String damage;

    private Event(
            Shape shape, ChunkValues chunk, long position, long startNanos, long @Nullable [] slots, String damage) {
        this.shape = shape;
        this.chunk = chunk;
        this.position = position;
        this.startNanos = startNanos;
        this.slots = slots;
        this.damage = damage;
    }

    /// @param slots of all fields of the shape
    static Event of(Shape shape, ChunkValues chunk, long position, long startNanos, long[] slots) {
        return new Event(shape, chunk, position, startNanos, slots, "");
    }

    /// An event whose bytes make no sense: none of its values can be read.
    static Event unreadable(Shape shape, ChunkValues chunk, long position, String damage) {
        return new Event(shape, chunk, position, NO_TIME, null, damage);
    }

    /// Name of its type as recorded.
    @Override
    public String type() {
        return shape.type().name();
    }

    @Override
    public List<EventField> fields() {
        return shape.fields();
    }

    @Override
    public EventValue value(int field) {
        return slots == null ? new EventValue.Unreadable(damage) : chunk.decode(shape, field, slots[field]);
    }

    /// Where its content stands in the file, which tells events apart.
    public long position() {
        return position;
    }

    /// When it started, in nanoseconds since 1970-01-01T00:00:00Z, or [#NO_TIME].
    public long startNanos() {
        return startNanos;
    }
}
