package assay.analysis.stat;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The interval of the ratio of two benchmark scores. Forks are drawn with replacement, then iterations inside
/// each drawn fork, so that what JVMs differ by counts and not only what iterations differ by; the score of a
/// draw is the mean over its forks of each fork's center; percentile interval (A. C. Davison and D. V. Hinkley,
/// "Bootstrap Methods and Their Application" (1997), 3.8; T. Kalibera and R. Jones, "Rigorous Benchmarking in
/// Reasonable Time" (2013)). With k forks the interval is too narrow by about the root of (k - 1) / k and lacks
/// the t distribution's factor, so that it never decides alone. Cost: one drawn number per iteration, side and
/// resample.
///
/// The drawing is fixed, so that others can repeat it: SplitMix64 from the seed (the JDK's [SplittableRandom]),
/// an index below n is `(next >>> 11) * n >>> 53`, the base's forks before the candidate's, each fork's
/// iterations right after it; a lone fork is not drawn; quantiles of type 7.
public final class TwoLevelBootstrap {
    private static final int FRACTION_BITS = 53;

    private final double[][] forks;
    private final Center center;
    private final double[][] scratch;

    private TwoLevelBootstrap(double[][] forks, Center center) {
        this.forks = forks;
        this.center = center;
        this.scratch = new double
                [Arrays.stream(forks).mapToInt(fork -> fork.length).max().orElse(0) + 1][];
    }

    /// The interval of candidate over base.
    ///
    /// @param base iterations of each fork; at least one fork, none of them empty
    /// @param candidate the same
    public static Interval ratio(double[][] base, double[][] candidate, Center center, Resampling resampling) {
        TwoLevelBootstrap before = new TwoLevelBootstrap(base, center);
        TwoLevelBootstrap after = new TwoLevelBootstrap(candidate, center);
        SplittableRandom random = new SplittableRandom(resampling.seed());
        double[] ratios = new double[resampling.count()];
        for (int draw = 0; draw < ratios.length; draw++) {
            double denominator = before.draw(random);
            ratios[draw] = after.draw(random) / denominator;
        }
        Arrays.sort(ratios);
        double tail = (1 - resampling.confidence()) / 2;
        return new Interval(QuantileRule.TYPE_7.of(ratios, tail), QuantileRule.TYPE_7.of(ratios, 1 - tail));
    }

    private double draw(SplittableRandom random) {
        double sum = 0;
        for (int drawn = 0; drawn < forks.length; drawn++) {
            double[] fork = forks[forks.length == 1 ? 0 : index(random, forks.length)];
            sum += center == Center.MEAN ? drawnSum(fork, random) / fork.length : drawnCenter(fork, random);
        }
        return sum / forks.length;
    }

    /// Hot path: without an array for the drawn iterations, of which a mean needs only the sum.
    private static double drawnSum(double[] fork, SplittableRandom random) {
        double sum = 0;
        for (int iteration = 0; iteration < fork.length; iteration++) {
            sum += fork[index(random, fork.length)];
        }
        return sum;
    }

    private double drawnCenter(double[] fork, SplittableRandom random) {
        double[] iterations = scratch(fork.length);
        for (int iteration = 0; iteration < iterations.length; iteration++) {
            iterations[iteration] = fork[index(random, fork.length)];
        }
        return center.ofScratch(iterations);
    }

    private static int index(SplittableRandom random, int bound) {
        return (int) (((random.nextLong() >>> (Long.SIZE - FRACTION_BITS)) * bound) >>> FRACTION_BITS);
    }

    /// Forks may differ in length; each length has one array.
    private double[] scratch(int length) {
        if (scratch[length] == null) {
            scratch[length] = new double[length];
        }
        return scratch[length];
    }
}
