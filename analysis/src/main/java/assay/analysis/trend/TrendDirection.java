package assay.analysis.trend;

/// Where a metric goes.
public enum TrendDirection {
    IMPROVING("improving"),
    /// Changes by less than matters or than is sure.
    STABLE("stable"),
    DEGRADING("degrading"),
    /// Moves, but the metric has no better direction.
    MOVING("moving"),
    /// Fewer than four points.
    UNKNOWN("unknown");

    private final String word;

    TrendDirection(String word) {
        this.word = word;
    }

    /// The stable word for JSON.
    public String word() {
        return word;
    }
}
