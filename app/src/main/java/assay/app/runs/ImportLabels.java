package assay.app.runs;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the user wants new runs to be found again.
///
/// @param name null for the file's name without its extension
public record ImportLabels(@Nullable String name, String project, SortedMap<String, String> tags) {
    /// Named after the file, no project, no tags.
    public static final ImportLabels NONE = new ImportLabels(null, "", Collections.emptySortedMap());

    public ImportLabels {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }
}
