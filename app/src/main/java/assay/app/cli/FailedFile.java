package assay.app.cli;

import java.nio.file.Path;

/// A file that was not imported, and why.
record FailedFile(Path file, String code, String message) {}
