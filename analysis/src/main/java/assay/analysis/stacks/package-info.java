/// Reads stacks with weights that other tools wrote: collapsed stacks and pprof. Knows only [assay.analysis.model],
/// [assay.analysis.job] and the refusals of [assay.analysis.recording].
package assay.analysis.stacks;
