package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.jfr.Damage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A structure whose fields were found in the file, each of which is decoded when it is asked for.
final class ReadStructure implements Structure {
    private final Shape shape;
    private final long[] slots;
    private final ChunkValues chunk;

    /// @param slots of all fields of the shape
    ReadStructure(Shape shape, long[] slots, ChunkValues chunk) {
        this.shape = shape;
        this.slots = slots;
        this.chunk = chunk;
    }

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
        return chunk.decode(shape, field, slots[field]);
    }

    /// As [#value(int)], but tells damage.
    EventValue decode(int field) throws Damage {
        return shape.decoder(field).decode(slots[field], chunk);
    }

    /// Structures are equal if they are of one chunk and have the same values in the file.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadStructure that
                && chunk == that.chunk
                && shape == that.shape
                && Arrays.equals(slots, that.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }
}
