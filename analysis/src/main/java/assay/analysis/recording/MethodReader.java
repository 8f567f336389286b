package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names the methods of one chunk and numbers them in the run's table.
final class MethodReader {
    /// Name of a method that the recording does not name.
    static final String UNKNOWN = "[unknown]";

    private static final int CLASS = 0;
    private static final int NAME = 1;
    private static final int DESCRIPTOR = 2;

    private final Constants constants;
    private final MethodTableBuilder methods;
    private final long type;
    private final FieldReader method;
    private final @Nullable FieldReader owner;
    private final LongMap numbers = new LongMap();
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

    /// Methods asked for that have no name in the chunk.
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
        String name = constants.text(method.field(NAME), values[NAME]);
        String descriptor = constants.text(method.field(DESCRIPTOR), descriptorValue);
        if (name == null) {
            unnamed++;
        }
        return methods.intern(className(classKey), name == null ? UNKNOWN : name, descriptor == null ? "" : descriptor);
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
