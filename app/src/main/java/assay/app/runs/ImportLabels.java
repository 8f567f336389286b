package assay.app.runs;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the user wants new runs to be found again.
///
/// @param name null for the file's name without its extension
/// @param start when it was measured, null for what the recording says
public record ImportLabels(
        @Nullable String name,
        String project,
        SortedMap<String, String> tags,
        @Nullable Instant start) {
    /// Named after the file, at the time that it says, no project, no tags.
    public static final ImportLabels NONE = new ImportLabels(null, "", Collections.emptySortedMap(), null);

    public ImportLabels {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }
}
