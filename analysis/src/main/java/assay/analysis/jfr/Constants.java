package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes strings, methods and other constants of one chunk where they stand.
public final class Constants {
    /// Name of the type of strings.
    public static final String STRING = "java.lang.String";

    private static final int LONGEST_CHAIN = 4;

    private final Pages file;
    private final Cursor cursor;
    private final long end;
    private final Layouts layouts;
    private final ConstantPools pools;
    private final long stringType;
    private final Map<Long, FieldReader> textReaders = new HashMap<>();

    /// @param end end of the chunk
    public Constants(Pages file, long end, Layouts layouts, ConstantPools pools) {
        this.file = file;
        this.cursor = new Cursor(file);
        this.end = end;
        this.layouts = layouts;
        this.pools = pools;
        this.stringType = layouts.metadata().idOf(STRING).orElse(LongMap.ABSENT);
    }

    public Layouts layouts() {
        return layouts;
    }

    /// Goes to the content of a constant, null if it is not in the chunk.
    @Nullable
    public Cursor find(long type, long key) throws Damage {
        long position = pools.position(type, key);
        return position == LongMap.ABSENT ? null : cursor.within(position, end);
    }

    public Cursor newCursor() {
        return new Cursor(file);
    }

    /// Moves a cursor to the content of a constant that must be there.
    public Cursor goTo(Cursor moved, long type, long key) throws Damage {
        long position = pools.position(type, key);
        if (position == LongMap.ABSENT) {
            throw new Damage(end, "constant " + key + " of type " + type + " is not there");
        }
        return moved.within(position, end);
    }

    /// Goes to a place that a [FieldReader] has given.
    public Cursor at(long position) throws Damage {
        return cursor.within(position, end);
    }

    /// The text of a field: a string where it stands, a constant that is a string, or the first string of another
    /// constant.
    ///
    /// @param value as a [FieldReader] has given it
    @Nullable
    public String text(@Nullable Field field, long value) throws Damage {
        Cursor string = string(field, value);
        return string == null ? null : Strings.readInline(string);
    }

    /// Goes to the string that is the text of a field as [#text(Field, long)] reads it.
    public @Nullable Cursor string(@Nullable Field field, long value) throws Damage {
        if (field == null || field.array()) {
            return null;
        }
        if (field.pooled()) {
            return constantString(field.type(), value, 0);
        }
        return field.type() == stringType ? stringAt(value, 0) : null;
    }

    /// The text of a constant: itself if it is a string, else its first string; null if the chunk does not have it.
    public @Nullable String text(long type, long key) throws Damage {
        Cursor string = constantString(type, key, 0);
        return string == null ? null : Strings.readInline(string);
    }

    private @Nullable Cursor constantString(long type, long key, int chain) throws Damage {
        Cursor constant = find(type, key);
        if (constant == null || chain > LONGEST_CHAIN) {
            return null;
        }
        if (type == stringType) {
            return stringAt(constant.position(), chain + 1);
        }
        FieldReader reader = textReader(type);
        Field field = reader.field(0);
        if (field == null || field.array()) {
            return null;
        }
        long value = reader.read(constant)[0];
        return field.pooled() ? constantString(stringType, value, chain + 1) : stringAt(value, chain + 1);
    }

    /// Reads the first string of a type.
    private FieldReader textReader(long type) throws Damage {
        FieldReader reader = textReaders.get(type);
        if (reader == null) {
            TypeInfo info = layouts.type(type);
            String name = info.fields().stream()
                    .filter(field -> field.type() == stringType)
                    .map(Field::name)
                    .findFirst()
                    .orElse("");
            reader = new FieldReader(layouts, info, name);
            textReaders.put(type, reader);
        }
        return reader;
    }

    private @Nullable Cursor stringAt(long position, int chain) throws Damage {
        Cursor string = at(position);
        if (string.readByte() != Strings.POOLED) {
            return at(position);
        }
        return constantString(stringType, string.readInteger(), chain + 1);
    }
}
