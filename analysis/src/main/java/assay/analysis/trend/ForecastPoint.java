package assay.analysis.trend;

import java.time.Instant;

/// Where a metric is expected.
///
/// @param low end of the band in which a single future value lies at the stated confidence
/// @param high the other end
public record ForecastPoint(Instant at, double value, double low, double high) {}
