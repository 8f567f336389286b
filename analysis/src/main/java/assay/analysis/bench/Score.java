package assay.analysis.bench;

/// The score as the file states it; of a file that has nothing but raw values their mean, without an interval.
/// What the file does not state is NaN.
///
/// @param value in the benchmark's unit
/// @param error half the width of the interval
/// @param low lower end of the interval, as `high` its upper end
/// @param confidence of the interval, from 0 to 1: 0.999 for JMH
public record Score(double value, double error, double low, double high, double confidence) {
    /// A score without an interval.
    public static Score of(double value) {
        return new Score(value, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// A score with a symmetric interval; without any if the error is NaN.
    public static Score of(double value, double error, double confidence) {
        return Double.isNaN(error) ? of(value) : new Score(value, error, value - error, value + error, confidence);
    }

    /// A score with an interval that need not be symmetric: its error is half the width.
    public static Score between(double value, double low, double high, double confidence) {
        return new Score(value, (high - low) / 2, low, high, confidence);
    }
}
