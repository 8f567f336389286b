package assay.analysis.compare;

/// What a difference between a base and a candidate means; of a profile's weight, less is better.
public enum Verdict {
    BETTER("better"),
    WORSE("worse"),
    /// The difference does not exceed sampling noise or the practical threshold.
    NOISE("noise"),
    /// Too few samples to say anything.
    TOO_FEW("too-few"),
    /// Measured so unsteadily that no difference can be trusted.
    TOO_NOISY("too-noisy"),
    /// Measured under conditions so different that the code's part cannot be told.
    NOT_COMPARABLE("not-comparable"),
    /// Only in the candidate.
    NEW("new"),
    /// Only in the base.
    GONE("gone");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// The stable word for JSON.
    public String word() {
        return word;
    }
}
