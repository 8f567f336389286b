package assay.analysis.model;

import java.util.Arrays;
import java.util.Optional;

/// The unit of a metric or a series. Values are always in the base unit: nanoseconds, bytes, ratios from 0 to 1.
public enum Unit {
    /// A number of things.
    COUNT("count"),
    /// Things per second.
    PER_SECOND("1/s"),
    NANOSECONDS("ns"),
    BYTES("bytes"),
    BYTES_PER_SECOND("bytes/s"),
    /// A share, from 0 to 1 where it is one of a whole.
    RATIO("ratio"),
    HERTZ("Hz"),
    /// A number whose unit the recording does not tell.
    NONE("");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /// The stable word for JSON and the store.
    public String word() {
        return word;
    }

    /// The unit with this [word][#word()].
    public static Optional<Unit> ofWord(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
    }
}
