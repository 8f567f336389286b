package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The types of a chunk by their id. Ids mean something else in every JVM run.
public record Metadata(Map<Long, TypeInfo> types) {
    /// The type, null if the metadata does not know it.
    public @Nullable TypeInfo type(long id) {
        return types.get(id);
    }

    /// Id of the type with this name.
    public Optional<Long> idOf(String name) {
        for (TypeInfo type : types.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type.id());
            }
        }
        return Optional.empty();
    }

    public List<TypeInfo> events() {
        return types.values().stream().filter(TypeInfo::event).toList();
    }

    /// Values of the annotation of a type or a field whose type has this name, such as `jdk.jfr.Timespan`: one text, or
    /// those of an array; empty if it has none or the annotation no values.
    public List<String> note(List<Note> notes, String name) {
        for (Note note : notes) {
            TypeInfo type = types.get(note.type());
            if (type != null && type.name().equals(name)) {
                return note.values();
            }
        }
        return List.of();
    }
}
