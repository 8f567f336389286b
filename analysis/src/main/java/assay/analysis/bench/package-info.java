/// Results of benchmarks as their tools wrote them: identities, raw values by fork, scores, distributions.
/// Computes no statistics.
package assay.analysis.bench;
