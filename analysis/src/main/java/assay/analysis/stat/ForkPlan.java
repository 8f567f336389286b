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
        int tooFew = present;
        int enough = MOST;
        if (present >= MOST || halfWidth(variance, MOST, confidence) > halfWidth) {
            return Optional.empty();
        }
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (halfWidth(variance, middle, confidence) <= halfWidth) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return Optional.of(
                new ForkPlan(enough, enough - present, variance == 0 ? 0 : Math.min(1, removable / variance)));
    }

    /// Falls with the number of forks, so that the least number can be searched for by halves.
    private static double halfWidth(double variance, int forks, double confidence) {
        double t = TDistribution.of(2.0 * forks - 2).inverseSurvivalProbability((1 - confidence) / 2);
        return t * Math.sqrt(variance / forks);
    }
}
