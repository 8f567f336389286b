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
    private final Map<Long, Known> ofType = new HashMap<>();

    /// Which fields of a constant tell what it is called.
    private enum Kind {
        CLASS,
        THREAD,
        METHOD,
        LOADER,
        OTHER;

        List<String> fields() {
            return switch (this) {
                case CLASS -> List.of("name");
                case THREAD -> List.of("javaName", "osName", "javaThreadId");
                case METHOD -> List.of("type", "name");
                case LOADER -> List.of("name", "type");
                case OTHER -> List.of();
            };
        }

        static Kind of(TypeInfo type) {
            return switch (type.name().substring(type.name().lastIndexOf('.') + 1)) {
                case "Class" -> CLASS;
                case "Thread" -> THREAD;
                case "Method" -> METHOD;
                case "ClassLoader" -> LOADER;
                default -> OTHER;
            };
        }
    }

    /// The texts of one type's constants that were asked for.
    private final class Known {
        private final TypeInfo type;
        private final Kind kind;
        private final List<@Nullable FieldReader> readers = new ArrayList<>();
        private final LongMap numbers = new LongMap();
        private final List<@Nullable String> texts = new ArrayList<>();
        private long[] hashes = new long[16];

        Known(TypeInfo type) throws Damage {
            this.type = type;
            this.kind = Kind.of(type);
            for (String name : kind.fields()) {
                readers.add(type.field(name) == null ? null : new FieldReader(constants.layouts(), type, name));
            }
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
            String text = constant(key);
            int number = texts.size();
            numbers.put(key, number);
            texts.add(text);
            if (number == hashes.length) {
                hashes = Arrays.copyOf(hashes, number * 2);
            }
            hashes[number] = TextHash.of(text == null ? "" : text);
            return number;
        }

        private @Nullable String constant(long key) throws Damage {
            return switch (kind) {
                case CLASS -> className(part(key, 0));
                case THREAD -> threadName(key);
                case METHOD -> methodName(key);
                case LOADER -> loaderName(key);
                case OTHER -> constants.text(type.id(), key);
            };
        }

        /// One of the kind's fields of a constant as text.
        private @Nullable String part(long key, int number) throws Damage {
            FieldReader reader = readers.get(number);
            Cursor constant = reader == null ? null : constants.find(type.id(), key);
            if (reader == null || constant == null) {
                return null;
            }
            Field field = reader.field(0);
            return field == null ? null : ConstantTexts.this.text(field, reader.read(constant)[0]);
        }

        private @Nullable String threadName(long key) throws Damage {
            String java = part(key, 0);
            if (java != null && !java.isEmpty()) {
                return java;
            }
            String system = part(key, 1);
            if (system != null && !system.isEmpty()) {
                return system;
            }
            String id = part(key, 2);
            return id == null ? null : "#" + id;
        }

        private @Nullable String methodName(long key) throws Damage {
            String owner = part(key, 0);
            String name = part(key, 1);
            return owner == null || name == null ? name : owner + '.' + name;
        }

        private @Nullable String loaderName(long key) throws Damage {
            String name = part(key, 0);
            return name == null || name.isEmpty() ? part(key, 1) : name;
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
