package assay.analysis.compare;

/// How one frame's share of the total weight differs between two profiles.
///
/// @param frame `class.method`
/// @param baseShare share of the base's total weight in samples that have the frame anywhere, 0 to 1
/// @param candidateShare the same in the candidate
/// @param pValue probability of a difference this large if nothing had changed, 1 where nothing can be said
/// @param pAdjusted the same, corrected for the number of frames compared
/// @param reason why the verdict is what it is, in words
public record FrameChange(
        String frame,
        double baseShare,
        double candidateShare,
        double pValue,
        double pAdjusted,
        Verdict verdict,
        String reason) {
    /// Change of the share in percentage points.
    public double deltaPoints() {
        return 100 * (candidateShare - baseShare);
    }
}
