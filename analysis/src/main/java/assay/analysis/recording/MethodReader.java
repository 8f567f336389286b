package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names the methods of one chunk and numbers them in the run's table.
final class MethodReader {
    /// Name of a method that the recording does not name.
    static final String UNKNOWN = "[unknown]";

    private static final char REPLACEMENT = '\ufffd';
    private static final int CLASS = 0;
    private static final int NAME = 1;
    private static final int DESCRIPTOR = 2;

    private final Constants constants;
    private final MethodTableBuilder methods;
    private final long type;
    private final FieldReader method;
    private final @Nullable FieldReader owner;
    private final LongMap numbers = new LongMap();
    private final LongMap textNumbers = new LongMap();
    private final List<@Nullable String> texts = new ArrayList<>();
    private final Map<Long, String> classNames = new HashMap<>();
    private long unnamed;

    MethodReader(Constants constants, MethodTableBuilder methods, long type) throws Damage {
        this.constants = constants;
        this.methods = methods;
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
            unnamed++;
            return methods.intern("", UNKNOWN, "");
        }
    }

    /// Methods asked for whose name is not or not wholly in the chunk.
    long unnamed() {
        return unnamed;
    }

    private int read(long key) throws Damage {
        Cursor constant = constants.find(type, key);
        if (constant == null) {
            unnamed++;
            return methods.intern("", UNKNOWN, "");
        }
        long[] values = method.read(constant);
        long classKey = values[CLASS];
        long descriptorValue = values[DESCRIPTOR];
        String name = text(method.field(NAME), values[NAME]);
        String descriptor = text(method.field(DESCRIPTOR), descriptorValue);
        String className = className(classKey);
        if (name == null || garbled(name) || garbled(className)) {
            unnamed++;
        }
        return methods.intern(className, name == null ? UNKNOWN : name, descriptor == null ? "" : descriptor);
    }

    /// The text of a field; names and descriptors are shared by many methods.
    private @Nullable String text(@Nullable Field field, long value) throws Damage {
        Field nameField = method.field(NAME);
        if (field == null || nameField == null || !field.pooled() || field.type() != nameField.type()) {
            return constants.text(field, value);
        }
        long number = textNumbers.get(value);
        if (number == LongMap.ABSENT) {
            String text = constants.text(field, value);
            textNumbers.put(value, texts.size());
            texts.add(text);
            return text;
        }
        return texts.get((int) number);
    }

    /// Whether a text has characters that no name has: control characters or what was no UTF-8.
    private static boolean garbled(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) == REPLACEMENT) {
                return true;
            }
        }
        return false;
    }

    private String className(long key) throws Damage {
        String known = classNames.get(key);
        if (known == null) {
            known = readClassName(key);
            classNames.put(key, known);
        }
        return known;
    }

    private String readClassName(long key) throws Damage {
        Field classField = method.field(CLASS);
        if (classField == null || owner == null) {
            return "";
        }
        Cursor constant = constants.find(classField.type(), key);
        if (constant == null) {
            return "";
        }
        String name = constants.text(owner.field(0), owner.read(constant)[0]);
        return name == null ? "" : name.replace('/', '.');
    }
}
