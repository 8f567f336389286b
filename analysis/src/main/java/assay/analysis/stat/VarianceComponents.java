package assay.analysis.stat;

import java.util.Arrays;
import java.util.Optional;

/// Where the variance of a benchmark comes from: one-way random effects, by analysis of variance (S. R. Searle,
/// G. Casella and C. E. McCulloch, "Variance Components" (1992), 3.6; for benchmarks T. Kalibera and R. Jones
/// 2013).
///
/// @param forks at least 2
/// @param iterations of a fork; where forks differ, the number that makes the estimate unbiased
/// @param mean of all iterations
/// @param betweenForks variance of what a fork adds to all of its iterations; never below 0
/// @param withinForks variance of iterations around their fork's mean
public record VarianceComponents(int forks, double iterations, double mean, double betweenForks, double withinForks) {
    /// Empty unless there are two forks and a fork with two iterations.
    public static Optional<VarianceComponents> of(double[][] forks) {
        int all = Arrays.stream(forks).mapToInt(fork -> fork.length).sum();
        if (forks.length < 2 || all <= forks.length) {
            return Optional.empty();
        }
        double mean = Sample.pooled(forks).mean();
        double inside = 0;
        double among = 0;
        double squaredSizes = 0;
        for (double[] fork : forks) {
            Sample sample = Sample.of(fork);
            inside += sample.variance() * (fork.length - 1);
            among += fork.length * (sample.mean() - mean) * (sample.mean() - mean);
            squaredSizes += (double) fork.length * fork.length;
        }
        double within = inside / (all - forks.length);
        double iterations = (all - squaredSizes / all) / (forks.length - 1);
        double between = Math.max(0, (among / (forks.length - 1) - within) / iterations);
        return Optional.of(new VarianceComponents(forks.length, iterations, mean, between, within));
    }

    /// The part of one iteration's variance that comes from its fork, 0 to 1.
    public double shareBetween() {
        double total = betweenForks + withinForks;
        return total == 0 ? 0 : betweenForks / total;
    }

    /// Variance of one fork's mean relative to the mean.
    double relativeOfFork() {
        return (betweenForks + withinForks / iterations) / (mean * mean);
    }

    /// The part of [#relativeOfFork()] that infinitely many iterations would remove.
    double relativeOfIterations() {
        return withinForks / iterations / (mean * mean);
    }
}
