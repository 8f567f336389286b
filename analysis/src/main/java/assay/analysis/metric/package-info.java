/// What a recording's events amount to besides profiles: metrics, series over time and tables, one topic per class.
/// Knows [assay.analysis.event], [assay.analysis.jfr] and [assay.analysis.model].
package assay.analysis.metric;
