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

    private EventValue sequence(Cursor cursor, ChunkValues chunk) throws Damage {
        int count = cursor.readCount();
        if (count > MOST_ELEMENTS) {
            throw new Damage(cursor.position(), "an array of " + count + " values is longer than any that is read");
        }
        List<EventValue> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(element(cursor, chunk));
        }
        return new EventValue.Sequence(values);
    }

    private EventValue element(Cursor cursor, ChunkValues chunk) throws Damage {
        if (field.pooled()) {
            return chunk.constant(field.type(), cursor.readInteger());
        }
        if (primitive == null) {
            return chunk.structure(field.type(), cursor);
        }
        return leaf(primitive, primitive.read(cursor), chunk);
    }
}
