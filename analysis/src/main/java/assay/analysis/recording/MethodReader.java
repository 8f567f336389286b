package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Strings;
import assay.analysis.jfr.TypeInfo.Field;
import org.jspecify.annotations.Nullable;

/// Names the methods of one chunk and numbers them in the run's table.
final class MethodReader {
    /// Name of a method that the recording does not name.
    static final String UNKNOWN = "[unknown]";

    private static final int CLASS = 0;
    private static final int NAME = 1;
    private static final int DESCRIPTOR = 2;
    /// Instead of a text's number, in the tables below one less.
    private static final int NO_TEXT = -1;

    private final Constants constants;
    private final MethodTableBuilder methods;
    private final TextTable texts;
    private final long type;
    private final FieldReader method;
    private final @Nullable FieldReader owner;
    private final LongMap numbers = new LongMap();
    private final LongMap textNumbers = new LongMap();
    private final LongMap classNames = new LongMap();
    private long unnamed;

    MethodReader(Constants constants, MethodTableBuilder methods, long type) throws Damage {
        this.constants = constants;
        this.methods = methods;
        this.texts = methods.texts();
        this.type = type;
        this.method =
                new FieldReader(constants.layouts(), constants.layouts().type(type), "type", "name", "descriptor");
        Field classField = method.field(CLASS);
        this.owner = classField == null
                ? null
                : new FieldReader(constants.layouts(), constants.layouts().type(classField.type()), "name");
    }

    /// Number of the method in the run's table.
    int number(long key) {
        long known = numbers.get(key);
        if (known == LongMap.ABSENT) {
            known = readOrUnknown(key);
            numbers.put(key, known);
        }
        return (int) known;
    }

    private int readOrUnknown(long key) {
        try {
            return read(key);
        } catch (Damage unreadable) {
            return unknown();
        }
    }

    private int unknown() {
        unnamed++;
        return methods.intern("", UNKNOWN, "");
    }

    /// Methods asked for whose name is not or not wholly in the chunk.
    long unnamed() {
        return unnamed;
    }

    private int read(long key) throws Damage {
        Cursor constant = constants.find(type, key);
        if (constant == null) {
            return unknown();
        }
        long[] values = method.read(constant);
        long classKey = values[CLASS];
        long descriptorValue = values[DESCRIPTOR];
        int name = text(method.field(NAME), values[NAME]);
        int descriptor = text(method.field(DESCRIPTOR), descriptorValue);
        int className = className(classKey);
        if (name == NO_TEXT || texts.garbled(name) || texts.garbled(className)) {
            unnamed++;
        }
        return methods.intern(
                className,
                name == NO_TEXT ? texts.intern(UNKNOWN) : name,
                descriptor == NO_TEXT ? texts.intern("") : descriptor);
    }

    /// Number of a field's text; names and descriptors are shared by many methods.
    private int text(@Nullable Field field, long value) throws Damage {
        Field nameField = method.field(NAME);
        if (field == null || nameField == null || !field.pooled() || field.type() != nameField.type()) {
            return readText(field, value);
        }
        long known = textNumbers.get(value);
        if (known == LongMap.ABSENT) {
            int number = readText(field, value);
            textNumbers.put(value, number - NO_TEXT);
            return number;
        }
        return (int) known + NO_TEXT;
    }

    private int readText(@Nullable Field field, long value) throws Damage {
        byte[] utf8 = utf8(field, value);
        return utf8 == null ? NO_TEXT : texts.intern(utf8);
    }

    private byte @Nullable [] utf8(@Nullable Field field, long value) throws Damage {
        Cursor string = constants.string(field, value);
        return string == null ? null : Strings.readUtf8(string);
    }

    private int className(long key) throws Damage {
        long known = classNames.get(key);
        if (known == LongMap.ABSENT) {
            known = texts.intern(readClassName(key));
            classNames.put(key, known);
        }
        return (int) known;
    }

    private byte[] readClassName(long key) throws Damage {
        Field classField = method.field(CLASS);
        Cursor constant = classField == null || owner == null ? null : constants.find(classField.type(), key);
        byte[] name = constant == null || owner == null ? null : utf8(owner.field(0), owner.read(constant)[0]);
        return name == null ? new byte[0] : dotted(name);
    }

    /// A class name in source form.
    private static byte[] dotted(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (name[i] == '/') {
                name[i] = '.';
            }
        }
        return name;
    }
}
