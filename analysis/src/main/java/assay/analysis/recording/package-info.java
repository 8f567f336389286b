/// Reads JFR recordings: bytes to chunks to constant pools and columns. Knows only [assay.analysis.model] and
/// [assay.analysis.job].
package assay.analysis.recording;
