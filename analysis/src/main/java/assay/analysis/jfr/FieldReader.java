package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads some fields of a type by name and steps over the others; compiled once per type and chunk. A value is a
/// `long`: a number itself, a constant as its key, of floating numbers the bits of the `double`, of anything else
/// (strings, arrays, structures) the position where it stands.
public final class FieldReader {
    private final Step[] steps;
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
        steps = compilation.steps();
        rest = compilation.between.isEmpty() ? null : layouts.ofFields(compilation.between);
    }

    /// Some integers in a row, which most events consist of, and what follows them.
    ///
    /// Hot path: the integers are read in one go.
    private static final class Step {
        private final long[] integers;
        private final int[] slots;
        private final boolean[] narrow;
        private final @Nullable Primitive primitive;
        private final @Nullable Layout layout;
        private final int slot;

        /// @param wanted slots of the integers, negative where one is stepped over
        /// @param narrow whether each has only the lowest 32 bits
        /// @param primitive of the field that follows, null if it is none
        /// @param layout to be stepped over, if there is no primitive
        /// @param slot of the field that follows, negative if it is not wanted
        Step(
                List<Integer> wanted,
                List<Boolean> narrow,
                @Nullable Primitive primitive,
                @Nullable Layout layout,
                int slot) {
            this.integers = new long[wanted.size()];
            this.slots = new int[wanted.size()];
            this.narrow = new boolean[slots.length];
            for (int i = 0; i < slots.length; i++) {
                this.slots[i] = wanted.get(i);
                this.narrow[i] = narrow.get(i);
            }
            this.primitive = primitive;
            this.layout = layout;
            this.slot = slot;
        }

        void read(Cursor cursor, long[] values) throws Damage {
            cursor.readIntegers(integers);
            for (int i = 0; i < integers.length; i++) {
                if (slots[i] >= 0) {
                    values[slots[i]] = narrow[i] ? (int) integers[i] : integers[i];
                }
            }
            if (primitive != null) {
                values[slot] = primitive.read(cursor);
            } else {
                if (slot >= 0) {
                    values[slot] = cursor.position();
                }
                if (layout != null) {
                    layout.skip(cursor);
                }
            }
        }
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
        for (Step step : steps) {
            step.read(cursor, values);
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
        private final List<Step> steps = new ArrayList<>();
        private final List<Integer> integers = new ArrayList<>();
        private final List<Boolean> narrow = new ArrayList<>();

        Compilation(Layouts layouts) {
            this.layouts = layouts;
        }

        @Nullable
        Primitive wanted(Field field, int slot) throws Damage {
            if (!between.isEmpty()) {
                stepOver(layouts.ofFields(between));
                between.clear();
            }
            Primitive primitive = primitive(field);
            if (primitive == Primitive.LONG || primitive == Primitive.INT) {
                integers.add(slot);
                narrow.add(primitive == Primitive.INT);
            } else {
                add(primitive, primitive == null ? layouts.ofFields(List.of(field)) : null, slot);
            }
            return primitive;
        }

        private void stepOver(Layout gap) {
            int only = gap.integers();
            for (int i = 0; i < only; i++) {
                integers.add(-1);
                narrow.add(false);
            }
            if (only < 0) {
                add(null, gap, -1);
            }
        }

        private void add(@Nullable Primitive primitive, @Nullable Layout layout, int slot) {
            steps.add(new Step(integers, narrow, primitive, layout, slot));
            integers.clear();
            narrow.clear();
        }

        Step[] steps() {
            if (!integers.isEmpty()) {
                add(null, null, -1);
            }
            return steps.toArray(Step[]::new);
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
