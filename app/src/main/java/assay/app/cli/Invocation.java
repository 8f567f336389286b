package assay.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a command gets besides its own words.
///
/// @param bytes standard output, for formats that are not text
/// @param out the same, for text
/// @param store given before the command's name, null if none was
record Invocation(
        CliEnvironment environment,
        WatchedStream bytes,
        PrintWriter out,
        PrintWriter err,
        @Nullable Path store) {}
