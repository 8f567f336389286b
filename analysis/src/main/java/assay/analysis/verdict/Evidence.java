package assay.analysis.verdict;

import assay.analysis.stat.ForkPlan;
import assay.analysis.stat.Interval;
import assay.analysis.stat.MannWhitney;
import assay.analysis.stat.WelchTest;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known of the difference between two results of one benchmark. Only the forks' test and the interval
/// decide; the tests over iterations stand beside them, because others report those: they take what JVMs differ
/// by for a change.
///
/// @param base score; see [Measurement#score()]
/// @param candidate the same
/// @param changePercent of the score; empty if the base's is 0
/// @param interval of `changePercent` at 95 %, bootstrap over forks and iterations; empty if a value is not
/// positive
/// @param forkTest Welch's test over the logarithms of the forks' medians, or over the medians if one is not
/// positive;                 empty for one fork
/// @param pValue of the fork test; 1 where there is none
/// @param pAdjusted the same after Benjamini and Hochberg over the comparison
/// @param ranks Mann-Whitney test over all iterations, base first
/// @param means Welch test over all iterations, base first
/// @param baseNoise see [Measurement#noise()]
/// @param candidateNoise the same
/// @param spread larger of the two sides' standard deviations of an iteration, within and between forks,
/// relative to the               mean
/// @param plan what would settle it, where it is open and the variance is known
public record Evidence(
        double base,
        double candidate,
        OptionalDouble changePercent,
        Optional<Interval> interval,
        Optional<WelchTest> forkTest,
        double pValue,
        double pAdjusted,
        MannWhitney ranks,
        Optional<WelchTest> means,
        OptionalDouble baseNoise,
        OptionalDouble candidateNoise,
        OptionalDouble spread,
        Optional<ForkPlan> plan) {
    /// The name of the test behind `pValue`.
    public static final String TEST = "Welch over logarithms of fork medians";

    /// Cliff's delta of the candidate over the base, -1 to 1: the probability that an iteration of the
    /// candidate lies above one of the base, less that it lies below.
    public double effectSize() {
        return ranks.cliffsDelta();
    }

    Evidence withAdjusted(double adjusted) {
        return new Evidence(
                base,
                candidate,
                changePercent,
                interval,
                forkTest,
                pValue,
                adjusted,
                ranks,
                means,
                baseNoise,
                candidateNoise,
                spread,
                plan);
    }
}
