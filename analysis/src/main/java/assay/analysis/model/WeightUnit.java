package assay.analysis.model;

/// What the weight of a profile's samples counts.
public enum WeightUnit {
    /// Samples taken; an event that stands for several samples weighs as many.
    SAMPLES("samples"),
    /// Nanoseconds of duration.
    NANOSECONDS("ns"),
    /// Bytes allocated or held.
    BYTES("bytes");

    private final String word;

    WeightUnit(String word) {
        this.word = word;
    }

    /// The stable word for files and JSON.
    public String word() {
        return word;
    }
}
