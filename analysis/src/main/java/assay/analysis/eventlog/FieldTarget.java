package assay.analysis.eventlog;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a path of field names leads to in one type of a chunk.
///
/// @param root index of the field of the event
/// @param rest names of the fields inside, in turn
/// @param field the last one
record FieldTarget(int root, boolean pooledRoot, List<String> rest, EventField field, Kind kind) {
    enum Kind {
        FLAG,
        NUMBER,
        TEXT,
        STRUCTURE
    }

    private static final int LONGEST_CHAIN = 8;
    /// Names under which the thread of an event may be asked for, by how the recording may call it.
    private static final List<String> THREADS = List.of("thread", "eventThread", "sampledThread");

    /// @throws EventFilterException if there is no such field
    static FieldTarget find(Layouts layouts, TypeInfo type, Condition.Path path) throws Damage, EventFilterException {
        List<String> names = path.names();
        TypeInfo at = type;
        @Nullable Field field = null;
        TypeInfo last = type;
        int column = path.column();
        for (String name : names) {
            field = at.field(name);
            if (field == null && at.event() && name.equals(THREADS.getFirst())) {
                field = thread(type);
            }
            if (field == null) {
                throw unknown(at, name, column);
            }
            last = at;
            at = seen(layouts, layouts.type(field.type()));
            column += name.length() + 1;
        }
        if (field == null) {
            throw new IllegalArgumentException("path: empty; must name a field");
        }
        int root = root(type, names.getFirst());
        Field first = type.fields().get(root);
        return new FieldTarget(
                root,
                first.pooled() && !first.array(),
                names.subList(1, names.size()),
                EventField.of(last, field, layouts.metadata()),
                kind(at));
    }

    private static EventFilterException unknown(TypeInfo type, String name, int column) {
        List<String> known = type.fields().stream().map(Field::name).toList();
        String owner = type.event() ? type.name() : "this";
        return new EventFilterException(
                column, "%s has no field '%s'%s".formatted(owner, name, NearNames.hint(name, known)));
    }

    private static int root(TypeInfo type, String name) {
        Field named = type.field(name);
        @Nullable Field found = named == null ? thread(type) : named;
        return type.fields().indexOf(found);
    }

    /// The thread of the events of a type, null if they have none.
    static @Nullable Field thread(TypeInfo type) {
        for (String name : THREADS) {
            Field field = type.field(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private static TypeInfo seen(Layouts layouts, TypeInfo type) throws Damage {
        TypeInfo at = type;
        for (int chain = 0; at.simple() && chain < LONGEST_CHAIN; chain++) {
            at = layouts.type(at.fields().getFirst().type());
        }
        return at;
    }

    private static Kind kind(TypeInfo type) {
        if (!type.fields().isEmpty()) {
            return Kind.STRUCTURE;
        }
        return switch (type.name()) {
            case "boolean" -> Kind.FLAG;
            case "char", "java.lang.String" -> Kind.TEXT;
            default -> Kind.NUMBER;
        };
    }
}
