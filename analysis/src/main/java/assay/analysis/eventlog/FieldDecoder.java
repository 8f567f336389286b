package assay.analysis.eventlog;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Primitive;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what a [assay.analysis.jfr.FieldReader] gives for a field into its value.
final class FieldDecoder {
    /// More values than any producer writes into one event, yet few enough to hold.
    private static final int MOST_ELEMENTS = 1 << 20;

    private final Field field;
    private final @Nullable Primitive primitive;
    private final NumberDecoder number;

    private FieldDecoder(Field field, @Nullable Primitive primitive, NumberDecoder number) {
        this.field = field;
        this.primitive = primitive;
        this.number = number;
    }

    static FieldDecoder of(Layouts layouts, TypeInfo owner, int index, EventField meaning) throws Damage {
        Field field = owner.fields().get(index);
        TypeInfo type = layouts.type(field.type());
        boolean leaf = !field.pooled() && type.fields().isEmpty();
        return new FieldDecoder(
                field, leaf ? Primitive.of(type) : null, NumberDecoder.of(layouts.metadata(), field, meaning));
    }

    /// @param slot a number itself, a key, or the position where the value stands
    EventValue decode(long slot, ChunkValues chunk) throws Damage {
        if (field.array()) {
            return sequence(chunk.cursorAt(slot), chunk);
        }
        if (field.pooled()) {
            return chunk.constant(field.type(), slot);
        }
        return primitive == null ? chunk.structureAt(field.type(), slot) : leaf(primitive, slot, chunk);
    }

    private EventValue leaf(Primitive kind, long slot, ChunkValues chunk) throws Damage {
        return kind == Primitive.STRING ? chunk.textAt(slot) : number.decode(kind, slot, chunk.clock());
    }

    /// All values are found before the first is decoded: what decoding reads may take the page away that is being read.
    private EventValue sequence(Cursor cursor, ChunkValues chunk) throws Damage {
        int count = cursor.readCount();
        if (count > MOST_ELEMENTS) {
            throw new Damage(cursor.position(), "an array of " + count + " values is longer than any that is read");
        }
        List<EventValue> values = new ArrayList<>(count);
        if (field.pooled() || primitive != null) {
            for (long slot : slots(cursor, count)) {
                values.add(primitive == null ? chunk.constant(field.type(), slot) : leaf(primitive, slot, chunk));
            }
        } else {
            Shape shape = chunk.shape(field.type());
            for (long[] slots : structures(cursor, count, shape)) {
                values.add(chunk.structure(shape, slots));
            }
        }
        return new EventValue.Sequence(values);
    }

    private long[] slots(Cursor cursor, int count) throws Damage {
        long[] slots = new long[count];
        for (int i = 0; i < count; i++) {
            slots[i] = primitive == null ? cursor.readInteger() : primitive.read(cursor);
        }
        return slots;
    }

    private static List<long[]> structures(Cursor cursor, int count, Shape shape) throws Damage {
        List<long[]> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(shape.reader().read(cursor).clone());
        }
        return found;
    }
}
