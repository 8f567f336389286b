package assay.analysis.model;

import java.nio.file.Path;

/// The file a run was imported from.
///
/// @param path absolute path at the time of import; the file may be gone since
/// @param sha256 lower-case hexadecimal SHA-256 of its bytes: the run's identity; empty for a run that is not stored
///     and of which nobody asked for it
public record SourceFile(Path path, long sizeBytes, String sha256) {}
