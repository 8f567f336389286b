package assay.analysis.metric;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person reads of the field values of one chunk: class and method names in source form, thread names, plain
/// numbers.
final class ConstantTexts {
    private static final Map<Character, String> PRIMITIVES = Map.of(
            'B', "byte", 'C', "char", 'D', "double", 'F', "float", 'I', "int", 'J', "long", 'S', "short", 'Z',
            "boolean");

    private final Constants constants;
    private final Map<Long, FieldReader> readers = new HashMap<>();
    private final Map<Long, Known> ofType = new HashMap<>();

    /// The texts of one type's constants that were asked for.
    private final class Known {
        private final TypeInfo type;
        private final LongMap numbers = new LongMap();
        private final List<@Nullable String> texts = new ArrayList<>();
        private long[] hashes = new long[16];

        Known(TypeInfo type) {
            this.type = type;
        }

        @Nullable
        String text(long key) throws Damage {
            return texts.get(number(key));
        }

        long hash(long key) throws Damage {
            int number = number(key); // may make the array longer
            return hashes[number];
        }

        private int number(long key) throws Damage {
            long known = numbers.get(key);
            if (known != LongMap.ABSENT) {
                return (int) known;
            }
            String text = constant(type, key);
            int number = texts.size();
            numbers.put(key, number);
            texts.add(text);
            if (number == hashes.length) {
                hashes = Arrays.copyOf(hashes, number * 2);
            }
            hashes[number] = TextHash.of(text == null ? "" : text);
            return number;
        }
    }

    ConstantTexts(Constants constants) {
        this.constants = constants;
    }

    Constants constants() {
        return constants;
    }

    /// The text of a value as a [FieldReader] has given it; null if the recording holds none.
    @Nullable
    String text(Field field, long value) throws Damage {
        if (field.array()) {
            return null;
        }
        if (field.pooled()) {
            return known(field).text(value);
        }
        TypeInfo type = constants.layouts().type(field.type());
        return switch (type.name()) {
            case Constants.STRING -> constants.text(field, value);
            case "boolean" -> value == 0 ? "false" : "true";
            case "char" -> String.valueOf((char) value);
            case "float", "double" -> Double.toString(Double.longBitsToDouble(value));
            default -> type.fields().isEmpty() ? whole(field, type, value) : null;
        };
    }

    /// The [hash][TextHash] of the text of a pooled field's value, of the empty text if there is none.
    long hashOfConstant(Field field, long key) throws Damage {
        return known(field).hash(key);
    }

    private Known known(Field field) throws Damage {
        Known known = ofType.get(field.type());
        if (known == null) {
            known = new Known(constants.layouts().type(field.type()));
            ofType.put(field.type(), known);
        }
        return known;
    }

    private String whole(Field field, TypeInfo type, long value) {
        Metadata metadata = constants.layouts().metadata();
        boolean address = Quantity.noted(field, metadata, "MemoryAddress");
        if (Quantity.millisecondsSinceEpoch(field, metadata)) {
            return Instant.ofEpochMilli(value).toString();
        }
        return address ? "0x" + Long.toHexString(value) : Quantity.plain(field, type, metadata, value);
    }

    private @Nullable String constant(TypeInfo type, long key) throws Damage {
        String name = type.name().substring(type.name().lastIndexOf('.') + 1);
        return switch (name) {
            case "Class" -> className(part(type, key, "name"));
            case "Thread" -> threadName(type, key);
            case "Method" -> methodName(type, key);
            case "ClassLoader" -> loaderName(type, key);
            default -> constants.text(new Field("", type.id(), true, false, List.of()), key);
        };
    }

    /// One field of a constant as text.
    private @Nullable String part(TypeInfo type, long key, String name) throws Damage {
        Field field = type.field(name);
        Cursor constant = field == null ? null : constants.find(type.id(), key);
        if (field == null || constant == null) {
            return null;
        }
        return text(field, reader(type, name).read(constant)[0]);
    }

    private FieldReader reader(TypeInfo type, String name) throws Damage {
        long id = type.id() * 31 + name.hashCode();
        FieldReader known = readers.get(id);
        if (known == null) {
            known = new FieldReader(constants.layouts(), type, name);
            readers.put(id, known);
        }
        return known;
    }

    private @Nullable String threadName(TypeInfo type, long key) throws Damage {
        String java = part(type, key, "javaName");
        if (java != null && !java.isEmpty()) {
            return java;
        }
        String system = part(type, key, "osName");
        if (system != null && !system.isEmpty()) {
            return system;
        }
        String id = part(type, key, "javaThreadId");
        return id == null ? null : "#" + id;
    }

    private @Nullable String methodName(TypeInfo type, long key) throws Damage {
        String owner = part(type, key, "type");
        String name = part(type, key, "name");
        return owner == null || name == null ? name : owner + '.' + name;
    }

    private @Nullable String loaderName(TypeInfo type, long key) throws Damage {
        String name = part(type, key, "name");
        return name == null || name.isEmpty() ? part(type, key, "type") : name;
    }

    /// `[Ljava/lang/String;` is `java.lang.String[]`.
    static @Nullable String className(@Nullable String name) {
        if (name == null || name.isEmpty() || name.charAt(0) != '[') {
            return name == null ? null : name.replace('/', '.');
        }
        int depth = 0;
        while (depth < name.length() && name.charAt(depth) == '[') {
            depth++;
        }
        return element(name.substring(depth)) + "[]".repeat(depth);
    }

    private static String element(String descriptor) {
        if (descriptor.startsWith("L") && descriptor.endsWith(";")) {
            return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
        }
        return descriptor.length() == 1
                ? PRIMITIVES.getOrDefault(descriptor.charAt(0), descriptor)
                : descriptor.replace('/', '.');
    }
}
