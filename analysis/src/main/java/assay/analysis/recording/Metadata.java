package assay.analysis.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The types of a chunk by their id. Ids mean something else in every JVM run.
record Metadata(Map<Long, TypeInfo> types) {
    /// The type, null if the metadata does not know it.
    @Nullable
    TypeInfo type(long id) {
        return types.get(id);
    }

    /// Id of the type with this name.
    Optional<Long> idOf(String name) {
        return types.values().stream()
                .filter(type -> type.name().equals(name))
                .map(TypeInfo::id)
                .findFirst();
    }

    List<TypeInfo> events() {
        return types.values().stream().filter(TypeInfo::event).toList();
    }
}
