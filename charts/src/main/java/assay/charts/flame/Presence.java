package assay.charts.flame;

/// In which of two compared trees a frame occurs.
public enum Presence {
    BOTH,
    /// In the candidate only.
    NEW,
    /// In the baseline only.
    GONE
}
