package assay.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// File formats of a flame graph.
enum FlameFormat {
    COLLAPSED,
    SVG,
    HTML,
    JSON;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no format of that name
    static FlameFormat ofWord(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s"
                        .formatted(
                                word,
                                Arrays.stream(values()).map(FlameFormat::word).collect(Collectors.joining(", ")))));
    }

    /// Whether frames keep the names they were recorded with, as other programs expect, or those a person reads.
    boolean forPrograms() {
        return this == COLLAPSED || this == JSON;
    }
}
