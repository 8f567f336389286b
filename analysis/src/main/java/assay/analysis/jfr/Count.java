package assay.analysis.jfr;

/// A number of things as words in a sentence.
public final class Count {
    private Count() {}

    /// `1 byte`, `2 bytes`.
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
