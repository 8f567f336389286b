package assay.app.input;

import assay.analysis.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The bytes that one run is made from.
///
/// @param source what a person knows it by: a file, a folder, or an entry in an archive as `a.zip!/b.jfr`
/// @param bytes where the bytes lie now; a temporary file if they do not lie at `source` by themselves
/// @param modified when they were written last, which is when stacks were measured, as far as anybody knows
/// @param lost what of them could not be had, null if they are whole
public record RunFile(
        Path source, Path bytes, Instant modified, @Nullable Problem lost) {
    private static final List<String> PACKINGS = List.of(".gz", ".lz4", ".zip");
    private static final List<String> CONTENTS = List.of(
            ".jfr",
            ".pprof",
            ".pb",
            ".collapsed",
            ".folded",
            ".stacks",
            ".txt",
            ".json",
            ".csv",
            ".jtl",
            ".hlog",
            ".hgrm");

    /// The name that its run gets: that of the source without what tells the format.
    public String name() {
        String name = Inputs.name(source);
        if (name.isEmpty() || Files.isDirectory(source)) {
            return name.isEmpty() ? source.toString() : name;
        }
        String inner = without(name, PACKINGS);
        String plain = without(inner, CONTENTS);
        int dot = plain.lastIndexOf('.');
        return plain.equals(name) && dot > 0 ? plain.substring(0, dot) : plain;
    }

    private static String without(String name, List<String> endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream()
                .filter(ending -> lower.endsWith(ending) && name.length() > ending.length())
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    /// A file that is a run by itself.
    static RunFile of(Path file) throws IOException {
        return new RunFile(file, file, Files.getLastModifiedTime(file).toInstant(), null);
    }
}
