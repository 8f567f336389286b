package assay.app.cli;

import assay.app.export.FlameFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Where a flame graph goes, and in which format.
final class FlameFormatOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "collapsed, svg, html, png, pprof, speedscope or json; default: what the name of the file"
                    + " ends in, otherwise collapsed.")
    private @Nullable FlameFormat format;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(names = "--per-thread", description = "speedscope: a profile of its own for each thread name.")
    private boolean perThread;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; otherwise standard output.")
    private @Nullable Path output;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    /// @throws TypeConversionException if there is no format of that name
    static FlameFormat parse(String word) {
        return FlameFormat.ofWord(word)
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(word, words())));
    }

    private static String words() {
        return Arrays.stream(FlameFormat.values()).map(FlameFormat::word).collect(Collectors.joining(", "));
    }

    /// The file to write, null for standard output.
    @Nullable
    Path output() {
        return output;
    }

    boolean perThread() {
        return perThread;
    }

    /// The format asked for, or the one that fits the file.
    ///
    /// @param terminal whether a person sees the standard output
    /// @throws ParameterException if a terminal could not show it, or the file's name ends in nothing known
    FlameFormat chosen(boolean terminal) {
        FlameFormat chosen = json ? FlameFormat.JSON : format != null ? format : guessed();
        if (output == null && terminal && chosen.binary()) {
            throw wrong("A terminal cannot show %s; name a file with -o, such as -o flame%s"
                    .formatted(chosen.word(), chosen.endings().getFirst()));
        }
        return chosen;
    }

    private FlameFormat guessed() {
        if (output == null || !hasEnding(output)) {
            return FlameFormat.COLLAPSED;
        }
        Path file = output;
        return FlameFormat.ofFile(file)
                .orElseThrow(() -> wrong(
                        "The name %s does not tell the format; add --format with one of %s".formatted(file, words())));
    }

    private static boolean hasEnding(Path file) {
        return String.valueOf(file.getFileName()).indexOf('.') > 0;
    }

    private ParameterException wrong(String message) {
        if (mixee == null) {
            throw new IllegalStateException("mixee: null; the command must be run by picocli");
        }
        return new ParameterException(mixee.commandLine(), message);
    }
}
