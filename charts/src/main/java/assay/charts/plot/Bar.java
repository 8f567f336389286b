package assay.charts.plot;

/// One bar: what it stands for and how long it is.
///
/// @param value not negative; NaN draws no bar
/// @param text the value for people, with its unit
public record Bar(String label, double value, String text) {}
