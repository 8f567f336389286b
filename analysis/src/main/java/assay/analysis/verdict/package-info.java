/// Says which benchmarks of a run really differ from those of another one. Knows [assay.analysis.stat],
/// [assay.analysis.model] and, for the words of the verdicts, [assay.analysis.compare].
package assay.analysis.verdict;
