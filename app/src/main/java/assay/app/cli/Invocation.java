package assay.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a command gets besides its own words.
///
/// @param store given before the command's name, null if none was
record Invocation(
        CliEnvironment environment,
        PrintWriter out,
        PrintWriter err,
        @Nullable Path store) {}
