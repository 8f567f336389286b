/// Merges the samples of a profile into call trees, searches and compares them. Knows only [assay.analysis.model].
package assay.analysis.profile;
