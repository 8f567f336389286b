package assay.analysis.verdict;

import assay.analysis.compare.Difference;
import assay.analysis.compare.Verdict;
import assay.analysis.model.Direction;
import java.util.List;
import java.util.Optional;

/// One benchmark of a comparison.
///
/// @param cautions in what its two results were measured differently without forbidding a verdict
/// @param evidence empty if only one side has values
/// @param reasons why the verdict is what it is, in words, most telling first
public record BenchmarkChange(
        BenchmarkKey key,
        String unit,
        Direction better,
        List<Difference> cautions,
        Optional<Evidence> evidence,
        Verdict verdict,
        List<String> reasons) {
    public BenchmarkChange {
        cautions = List.copyOf(cautions);
        reasons = List.copyOf(reasons);
    }
}
