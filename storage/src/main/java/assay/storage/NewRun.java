package assay.storage;

import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What the person who imports a file decides about the run it becomes.
///
/// @param name need not be unique
/// @param project empty for none
/// @param start when it was measured if the user knows better than the recording's clock, else null
/// @param imported when the import began
public record NewRun(
        RunKind kind,
        String name,
        String project,
        SortedMap<String, String> tags,
        @Nullable Instant start,
        Instant imported,
        SourceFile source) {
    /// The same run with other tags.
    public NewRun withTags(SortedMap<String, String> others) {
        return new NewRun(kind, name, project, others, start, imported, source);
    }

    /// The same run from another file, for example a copy.
    public NewRun withSource(SourceFile other) {
        return new NewRun(kind, name, project, tags, start, imported, other);
    }
}
