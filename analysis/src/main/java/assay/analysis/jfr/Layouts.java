package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Compiles the [Layout]s of a chunk's types from its metadata; for any number of threads.
public final class Layouts {
    private static final int DEEPEST_STRUCTURE = 16;
    private static final int MOST_FIELDS = 100_000;

    private final Metadata metadata;
    private final Map<Long, Layout> ofType = new ConcurrentHashMap<>();

    public Layouts(Metadata metadata) {
        this.metadata = metadata;
    }

    public Metadata metadata() {
        return metadata;
    }

    /// The layout of a type's content, as in its constant pool.
    public Layout ofType(long type) throws Damage {
        Layout known = ofType.get(type);
        if (known != null) {
            return known;
        }
        Layout compiled = new Compilation(new int[1]).value(type, 0).builder.build();
        ofType.put(type, compiled);
        return compiled;
    }

    /// The layout of fields in their order.
    public Layout ofFields(List<Field> fields) throws Damage {
        Compilation compilation = new Compilation(new int[1]);
        for (Field field : fields) {
            compilation.field(field, 0);
        }
        return compilation.builder.build();
    }

    public TypeInfo type(long id) throws Damage {
        TypeInfo type = metadata.type(id);
        if (type == null) {
            throw new Damage(0, "type " + id + " is not declared");
        }
        return type;
    }

    private final class Compilation {
        private final Layout.Builder builder = new Layout.Builder();
        private final int[] steps;

        /// @param steps counts the fields of the outermost type, structures within it included
        Compilation(int[] steps) {
            this.steps = steps;
        }

        void field(Field field, int depth) throws Damage {
            if (field.array()) {
                Compilation element = new Compilation(steps);
                element.single(field, depth + 1);
                Layout layout = element.builder.build();
                builder.array(layout.isEmpty() ? null : layout);
            } else {
                single(field, depth);
            }
        }

        private void single(Field field, int depth) throws Damage {
            if (field.pooled()) {
                builder.integer();
            } else {
                value(field.type(), depth);
            }
        }

        Compilation value(long id, int depth) throws Damage {
            TypeInfo type = type(id);
            if (depth > DEEPEST_STRUCTURE || steps[0]++ > MOST_FIELDS) {
                throw new Damage(0, "type " + type.name() + " contains itself");
            }
            if (type.fields().isEmpty()) {
                Primitive.of(type).addTo(builder);
            } else {
                for (Field field : type.fields()) {
                    field(field, depth + 1);
                }
            }
            return this;
        }
    }
}
