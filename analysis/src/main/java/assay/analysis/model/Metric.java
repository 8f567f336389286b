package assay.analysis.model;

/// A named number of a run, comparable with the same metric of another run.
///
/// @param name dotted and stable, general to special: `gc.pause.p99`
/// @param value finite, in `unit`
public record Metric(String name, double value, Unit unit, Direction better) {
    /// @throws IllegalArgumentException if the value is not finite
    public Metric {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value of " + name + ": " + value + "; must be finite");
        }
    }
}
