package assay.analysis.model;

import java.util.Arrays;
import java.util.Optional;

/// Which way a metric gets better.
public enum Direction {
    LOWER("lower"),
    HIGHER("higher"),
    /// Neither: the number describes the run and does not judge it.
    NEITHER("neither");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /// The stable word for JSON and the store.
    public String word() {
        return word;
    }

    /// The direction with this [word][#word()].
    public static Optional<Direction> ofWord(String word) {
        return Arrays.stream(values())
                .filter(direction -> direction.word.equals(word))
                .findFirst();
    }
}
