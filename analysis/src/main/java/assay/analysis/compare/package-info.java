/// Says which differences between two profiles exceed sampling noise. Knows [assay.analysis.profile] and
/// [assay.analysis.model].
package assay.analysis.compare;
