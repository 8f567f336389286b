package assay.analysis.bench;

/// Something else that was measured beside the score: allocation per operation, collections, a counter.
///
/// @param name as newer JMH writes it, without the leading dot of older ones: `gc.alloc.rate.norm`
/// @param forks raw values, empty where the file has none
public record SecondaryMetric(String name, BenchmarkUnit unit, Score score, RawForks forks) {}
