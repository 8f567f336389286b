package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads some fields of a type by name and steps over the others; compiled once per type and chunk. A value is a
/// `long`: a number itself, a constant as its key, of floating numbers the bits of the `double`, of anything else
/// (strings, arrays, structures) the position where it stands.
public final class FieldReader {
    private final @Nullable Layout[] gaps;
    private final @Nullable Primitive[] primitives;
    private final @Nullable Layout[] places;
    private final int[] slots;
    private final @Nullable Field[] found;
    private final @Nullable Primitive[] kinds;
    private final long[] values;
    private final @Nullable Layout rest;

    /// @param names the fields to read, whose values come in this order
    public FieldReader(Layouts layouts, TypeInfo type, String... names) throws Damage {
        found = new Field[names.length];
        kinds = new Primitive[names.length];
        values = new long[names.length];
        Compilation compilation = new Compilation(layouts);
        for (Field field : type.fields()) {
            int slot = List.of(names).indexOf(field.name());
            if (slot >= 0 && found[slot] == null) {
                found[slot] = field;
                kinds[slot] = compilation.wanted(field, slot);
            } else {
                compilation.between.add(field);
            }
        }
        gaps = compilation.gaps.toArray(Layout[]::new);
        primitives = compilation.primitives.toArray(Primitive[]::new);
        places = compilation.places.toArray(Layout[]::new);
        rest = compilation.between.isEmpty() ? null : layouts.ofFields(compilation.between);
        slots = compilation.slots.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Whether the type has the field with this number.
    public boolean has(int slot) {
        return found[slot] != null;
    }

    /// Whether the field with this number is a number and not a key, a text or a structure.
    public boolean numeric(int slot) {
        Field field = found[slot];
        return field != null && !field.pooled() && kinds[slot] != null && kinds[slot] != Primitive.STRING;
    }

    /// Whether [#read] gives the bits of a `double` for the field with this number.
    public boolean floating(int slot) {
        Primitive kind = kinds[slot];
        return kind != null && kind.floating();
    }

    /// The field with this number, null if the type does not have it.
    @Nullable
    public Field field(int slot) {
        return found[slot];
    }

    /// Reads the fields from the start of the content; values of missing fields are 0. The array is reused.
    public long[] read(Cursor cursor) throws Damage {
        for (int i = 0; i < slots.length; i++) {
            Layout gap = gaps[i];
            if (gap != null) {
                gap.skip(cursor);
            }
            Primitive primitive = primitives[i];
            Layout place = places[i];
            if (primitive != null) {
                values[slots[i]] = primitive.read(cursor);
            } else {
                values[slots[i]] = cursor.position();
                if (place != null) {
                    place.skip(cursor);
                }
            }
        }
        return values;
    }

    /// Steps over the fields behind the last one that [#read] reads.
    ///
    /// @throws Damage if they do not end exactly at `end`: an event whose size is wrong swallows others
    public void readRest(Cursor cursor, long end) throws Damage {
        if (rest != null) {
            rest.skip(cursor);
        }
        long left = end - cursor.position();
        if (left != 0) {
            throw new Damage(
                    cursor.position(),
                    left > 0
                            ? "an event has " + Count.of(left, "byte") + " left over"
                            : "a value reaches past its event");
        }
    }

    /// Reads the fields as [#read(Cursor)] does into one row of columns, numbered as the fields are.
    public void read(Cursor cursor, long[][] columns, int row) throws Damage {
        long[] read = read(cursor);
        for (int i = 0; i < read.length; i++) {
            columns[i][row] = read[i];
        }
    }

    private static final class Compilation {
        private final Layouts layouts;
        private final List<Field> between = new ArrayList<>();
        private final List<@Nullable Layout> gaps = new ArrayList<>();
        private final List<@Nullable Primitive> primitives = new ArrayList<>();
        private final List<@Nullable Layout> places = new ArrayList<>();
        private final List<Integer> slots = new ArrayList<>();

        Compilation(Layouts layouts) {
            this.layouts = layouts;
        }

        @Nullable
        Primitive wanted(Field field, int slot) throws Damage {
            gaps.add(between.isEmpty() ? null : layouts.ofFields(between));
            between.clear();
            Primitive primitive = primitive(field);
            primitives.add(primitive);
            places.add(primitive == null ? layouts.ofFields(List.of(field)) : null);
            slots.add(slot);
            return primitive;
        }

        private @Nullable Primitive primitive(Field field) throws Damage {
            if (field.array()) {
                return null;
            }
            if (field.pooled()) {
                return Primitive.LONG;
            }
            TypeInfo type = layouts.type(field.type());
            return type.fields().isEmpty() ? Primitive.of(type) : null;
        }
    }
}
