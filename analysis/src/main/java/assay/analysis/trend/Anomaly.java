package assay.analysis.trend;

/// A point far off its level.
///
/// @param index of the run's point among all points
/// @param expected what the level was there
/// @param deviations how many robust standard deviations it is off; infinite where the level does not vary
public record Anomaly(int index, String run, double value, double expected, double deviations) {}
