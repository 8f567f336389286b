package assay.app.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// File formats of a flame graph.
public enum FlameFormat {
    COLLAPSED("Collapsed stacks"),
    SVG("SVG picture"),
    HTML("Interactive HTML page"),
    PNG("PNG picture"),
    /// For `go tool pprof`, Pyroscope, Perfetto and others.
    PPROF("pprof profile"),
    SPEEDSCOPE("speedscope profile"),
    JSON("JSON call tree");

    private final String title;

    FlameFormat(String title) {
        this.title = title;
    }

    /// The stable word for the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// How the names of such files end, the usual ending first, each with its dot.
    public List<String> endings() {
        return switch (this) {
            case COLLAPSED -> List.of(".collapsed", ".folded", ".txt");
            case SVG -> List.of(".svg");
            case HTML -> List.of(".html", ".htm");
            case PNG -> List.of(".png");
            case PPROF -> List.of(".pb.gz", ".pprof");
            case SPEEDSCOPE -> List.of(".speedscope.json");
            case JSON -> List.of(".json");
        };
    }

    /// The format with this [word][#word()], whatever its case.
    public static Optional<FlameFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /// The format that the end of a file's name stands for; of several the one with the longest ending.
    public static Optional<FlameFormat> ofFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endingIn(name) > 0)
                .max(Comparator.comparingInt(format -> format.endingIn(name)));
    }

    private int endingIn(String name) {
        return endings().stream()
                .filter(name::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /// Whether the file holds bytes that a terminal cannot show.
    public boolean binary() {
        return this == PNG || this == PPROF;
    }

    /// Whether frames keep the names they were recorded with, as other programs expect, or those a person reads.
    public boolean forPrograms() {
        return switch (this) {
            case COLLAPSED, PPROF, SPEEDSCOPE, JSON -> true;
            case SVG, HTML, PNG -> false;
        };
    }
}
