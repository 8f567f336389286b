package assay.app.cli;

import assay.app.export.FlameFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a flame graph goes, and in which format.
final class FlameFormatOptions {
    private final Argument<FlameFormat> format;
    private final Argument<Boolean> json;
    private final Argument<Boolean> perThread;
    private final Argument<Path> output;

    FlameFormatOptions(Syntax syntax) {
        format = syntax.option(
                "FORMAT",
                "collapsed, svg, html, png, pprof, speedscope or json; default: what the name of the file ends in,"
                        + " otherwise collapsed.",
                FlameFormatOptions::parse,
                "--format");
        json = syntax.flag("The same as --format json.", "--json");
        perThread = syntax.flag("speedscope: a profile of its own for each thread name.", "--per-thread");
        output = syntax.option("FILE", "File to write; otherwise standard output.", Words::path, "-o", "--output");
    }

    private static FlameFormat parse(String word) {
        return FlameFormat.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s".formatted(word, words())));
    }

    private static String words() {
        return Arrays.stream(FlameFormat.values()).map(FlameFormat::word).collect(Collectors.joining(", "));
    }

    /// The file to write, null for standard output.
    @Nullable
    Path output() {
        return output.value();
    }

    boolean perThread() {
        return perThread.given();
    }

    /// The format asked for, or the one that fits the file.
    ///
    /// @param terminal whether a person sees the standard output
    /// @throws UsageException if a terminal could not show it, or the file's name ends in nothing known
    FlameFormat chosen(boolean terminal) {
        FlameFormat asked = json.given() ? FlameFormat.JSON : format.value();
        FlameFormat chosen = asked == null ? guessed() : asked;
        if (!output.given() && terminal && chosen.binary()) {
            throw new UsageException("A terminal cannot show %s; name a file with -o, such as -o flame%s"
                    .formatted(chosen.word(), chosen.endings().getFirst()));
        }
        return chosen;
    }

    private FlameFormat guessed() {
        Path file = output.value();
        if (file == null || !hasEnding(file)) {
            return FlameFormat.COLLAPSED;
        }
        return FlameFormat.ofFile(file)
                .orElseThrow(() -> new UsageException(
                        "The name %s does not tell the format; add --format with one of %s".formatted(file, words())));
    }

    private static boolean hasEnding(Path file) {
        return String.valueOf(file.getFileName()).indexOf('.') > 0;
    }
}
