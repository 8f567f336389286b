package assay.analysis.trend;

import assay.analysis.stat.ChangePointOptions;

/// What a trend is judged by.
///
/// @param threshold smallest development that matters, as a part of 1
/// @param confidence of the slope's interval and the forecast's band, between 0 and 1
/// @param anomaly standard deviations off the level that make a point an anomaly
public record TrendOptions(ChangePointOptions changePoints, double threshold, double confidence, double anomaly) {
    /// 5 %, as for verdicts; 95 %; three standard deviations.
    public static final TrendOptions DEFAULT = new TrendOptions(ChangePointOptions.DEFAULT, 0.05, 0.95, 3);

    /// @throws IllegalArgumentException if a number is out of range
    public TrendOptions {
        if (!(threshold > 0) || !(confidence > 0 && confidence < 1) || !(anomaly > 0)) {
            throw new IllegalArgumentException(
                    "threshold: %s, confidence: %s, anomaly: %s; must be positive, below 1, positive"
                            .formatted(threshold, confidence, anomaly));
        }
    }

    public TrendOptions withChangePoints(ChangePointOptions other) {
        return new TrendOptions(other, threshold, confidence, anomaly);
    }
}
