/// What threads did over time, from the stored profiles alone. Knows only [assay.analysis.model].
package assay.analysis.threads;
