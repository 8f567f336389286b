package assay.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// File formats of a flame graph.
enum FlameFormat {
    COLLAPSED,
    SVG,
    HTML,
    JSON;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FlameFormat ofWord(String word) throws BadInputException {
        Optional<FlameFormat> format =
                Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        return format.orElseThrow(() ->
                new BadInputException("Assay does not write flame graphs as '%s'; it writes: %s."
                        .formatted(
                                word,
                                Arrays.stream(values()).map(FlameFormat::word).collect(Collectors.joining(", ")))));
    }

    /// Whether frames keep the names they were recorded with, as other programs expect, or those a person reads.
    boolean forPrograms() {
        return this == COLLAPSED || this == JSON;
    }
}
