package assay.analysis.eventlog;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts together what the chunks of a recording declare of the types that have events.
final class TypeCatalog {
    private static final String PREFIX = "jdk.jfr.";

    private final EventIndex index;
    private final OpenChunks chunks;
    private final SortedMap<String, EventType> types = new TreeMap<>();

    TypeCatalog(EventIndex index, OpenChunks chunks) {
        this.index = index;
        this.chunks = chunks;
    }

    List<EventType> types() throws Damage {
        Map<String, Long> counts = index.counts();
        Set<Integer> declaring = new LinkedHashSet<>();
        index.chunks().forEach(chunk -> declaring.add(chunk.types()));
        declaring.remove(IndexedChunk.NONE);
        for (int chunk : declaring) {
            Metadata metadata = chunks.layouts(chunk).metadata();
            for (TypeInfo type : metadata.events()) {
                Long count = counts.get(type.name());
                if (count != null) {
                    types.merge(type.name(), describe(type, metadata, count), TypeCatalog::joined);
                }
            }
        }
        return List.copyOf(types.values());
    }

    private static EventType describe(TypeInfo type, Metadata metadata, long count) {
        return new EventType(
                type.name(),
                Meaning.text(type.notes(), "Label", metadata),
                Meaning.text(type.notes(), "Description", metadata),
                metadata.note(type.notes(), PREFIX + "Category"),
                type.fields().stream()
                        .map(field -> EventField.of(type, field, metadata))
                        .toList(),
                count);
    }

    private static EventType joined(EventType one, EventType other) {
        Map<String, EventField> fields = new LinkedHashMap<>();
        one.fields().forEach(field -> fields.put(field.name(), field));
        other.fields().forEach(field -> fields.putIfAbsent(field.name(), field));
        return new EventType(
                one.name(), one.label(), one.description(), one.category(), List.copyOf(fields.values()), one.count());
    }
}
