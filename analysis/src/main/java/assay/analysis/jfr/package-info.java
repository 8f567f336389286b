/// The bytes of the JFR file format as values: chunks, metadata, constant pools, events. Knows nothing of what events
/// mean, and [assay.analysis.model.Problem] and [assay.analysis.job] only to tell what it could not read and how far it
/// is.
package assay.analysis.jfr;
