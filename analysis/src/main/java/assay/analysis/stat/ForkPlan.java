package assay.analysis.stat;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// How many forks would settle a comparison, and whether iterations could do it instead: the t interval of a
/// ratio of two means of k forks each has the half-width `t(2k - 2) * sqrt((v1 + v2) / k)`, where v is the
/// relative variance of one fork's mean (delta method; see [VarianceComponents]).
///
/// @param forks per side that suffice
/// @param more forks per side than the side with fewer has now, at least 1
/// @param iterationShare the part of the variance that more iterations could remove at the most, 0 to 1
public record ForkPlan(int forks, int more, double iterationShare) {
    private static final int MOST = 100;

    /// Empty if a mean is 0 or more than 100 forks would be needed.
    ///
    /// @param halfWidth of the interval of the ratio that would settle it, as a part of 1
    public static Optional<ForkPlan> of(
            VarianceComponents base, VarianceComponents candidate, double halfWidth, double confidence) {
        if (base.mean() == 0 || candidate.mean() == 0 || !(halfWidth > 0)) {
            return Optional.empty();
        }
        double variance = base.relativeOfFork() + candidate.relativeOfFork();
        double removable = base.relativeOfIterations() + candidate.relativeOfIterations();
        int present = Math.min(base.forks(), candidate.forks());
        for (int forks = present + 1; forks <= MOST; forks++) {
            double t = TDistribution.of(2.0 * forks - 2).inverseSurvivalProbability((1 - confidence) / 2);
            if (t * Math.sqrt(variance / forks) <= halfWidth) {
                return Optional.of(
                        new ForkPlan(forks, forks - present, variance == 0 ? 0 : Math.min(1, removable / variance)));
            }
        }
        return Optional.empty();
    }
}
