package assay.analysis.recording;

/// A number of things as words in a sentence.
final class Count {
    private Count() {}

    /// `1 byte`, `2 bytes`.
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
