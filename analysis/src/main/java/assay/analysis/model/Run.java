package assay.analysis.model;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// One stored run, without its data.
///
/// @param id positive, never reused
/// @param start when the recorded execution started
/// @param jvm short JVM version, null if the recording does not tell
/// @param partial whether something of the source could not be read
public record Run(
        long id,
        RunKind kind,
        String name,
        String project,
        Instant start,
        long durationNanos,
        @Nullable String jvm,
        SortedMap<String, String> tags,
        boolean partial,
        Instant imported,
        SourceFile source) {}
