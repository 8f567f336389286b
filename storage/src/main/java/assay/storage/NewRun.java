package assay.storage;

import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import java.time.Instant;
import java.util.SortedMap;

/// What the person who imports a file decides about the run it becomes.
///
/// @param name need not be unique
/// @param project empty for none
/// @param imported when the import began
public record NewRun(
        RunKind kind,
        String name,
        String project,
        SortedMap<String, String> tags,
        Instant imported,
        SourceFile source) {}
