/// How a metric develops over runs: levels and where they change, direction, forecast, anomalies. Knows
/// [assay.analysis.stat] and [assay.analysis.model].
package assay.analysis.trend;
