package assay.app.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A tag as a person writes it, `commit=1a2b3c4`.
record Tag(String key, String value) {
    /// @throws IllegalArgumentException if there is no key and an equals sign after it
    static Tag parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'%s' is no tag; write it as key=value".formatted(text));
        }
        return new Tag(text.substring(0, equals), text.substring(equals + 1));
    }

    /// Values by key; of a key given twice, the last.
    static SortedMap<String, String> toMap(List<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }
}
