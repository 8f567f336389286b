package assay.analysis.compare;

/// What a difference between a base and a candidate means; less weight is better.
public enum Verdict {
    BETTER("better"),
    WORSE("worse"),
    /// The difference does not exceed sampling noise or the practical threshold.
    NOISE("noise"),
    /// Too few samples to say anything.
    TOO_FEW("too-few"),
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
