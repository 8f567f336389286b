package assay.analysis.verdict;

import assay.analysis.stat.Resampling;
import java.util.Map;

/// What counts as a change.
///
/// @param threshold smallest change that matters, as a part of 1
/// @param significance largest adjusted p-value of a verdict
/// @param mostNoise iterations of a host's typical benchmark that vary by more, as a part of 1, make its run no
/// evidence
/// @param knownNoise by how much a benchmark has differed between runs of the same code, as a part of 1; twice
/// as much                   is its threshold if that is larger
public record VerdictOptions(
        double threshold,
        double significance,
        double mostNoise,
        Resampling resampling,
        Map<BenchmarkKey, Double> knownNoise) {
    /// 5 % changes, 5 % false discoveries. 10 % noise: within-fork noise alone then moves a ratio of the usual
    /// 3 forks of 5 iterations by 10 % * sqrt(2 / 15) = 3.7 %, and every sixth unchanged benchmark past the
    /// threshold.
    public static final VerdictOptions DEFAULT = new VerdictOptions(0.05, 0.05, 0.10, Resampling.DEFAULT, Map.of());

    /// @throws IllegalArgumentException if a share is not between 0 and 1
    public VerdictOptions {
        if (!(threshold > 0 && threshold < 1) || !(significance > 0 && significance < 1) || !(mostNoise > 0)) {
            throw new IllegalArgumentException("threshold: %s, significance: %s, noise: %s; must be between 0 and 1"
                    .formatted(threshold, significance, mostNoise));
        }
        knownNoise = Map.copyOf(knownNoise);
    }

    double threshold(BenchmarkKey key) {
        return Math.max(threshold, 2 * knownNoise.getOrDefault(key, 0.0));
    }
}
