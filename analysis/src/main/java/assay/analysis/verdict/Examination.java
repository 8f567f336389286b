package assay.analysis.verdict;

import assay.analysis.stat.Center;
import assay.analysis.stat.ForkPlan;
import assay.analysis.stat.Interval;
import assay.analysis.stat.MannWhitney;
import assay.analysis.stat.Sample;
import assay.analysis.stat.TwoLevelBootstrap;
import assay.analysis.stat.VarianceComponents;
import assay.analysis.stat.WelchTest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Gathers the evidence on one benchmark of two runs.
final class Examination {
    /// Numbers drawn for one benchmark at the most, about a tenth of a second.
    private static final long MOST_DRAWS = 10_000_000;

    private final Measurement base;
    private final Measurement candidate;
    private final VerdictOptions options;

    private Examination(Measurement base, Measurement candidate, VerdictOptions options) {
        this.base = base;
        this.candidate = candidate;
        this.options = options;
    }

    /// Empty if a side has no values.
    static Optional<Evidence> of(Measurement base, Measurement candidate, VerdictOptions options) {
        return base.forks().length == 0 || candidate.forks().length == 0
                ? Optional.empty()
                : Optional.of(new Examination(base, candidate, options).evidence());
    }

    private Evidence evidence() {
        double before = base.score();
        double after = candidate.score();
        double[] one = pooled(base);
        double[] other = pooled(candidate);
        boolean positive = DoubleStream.concat(DoubleStream.of(one), DoubleStream.of(other))
                .allMatch(value -> value > 0);
        Optional<WelchTest> forkTest = WelchTest.of(levels(base, positive), levels(candidate, positive));
        double pValue = forkTest.map(WelchTest::pValue).orElse(1.0);
        Optional<VarianceComponents> variance = VarianceComponents.of(replicates(base));
        Optional<VarianceComponents> otherVariance = VarianceComponents.of(replicates(candidate));
        return new Evidence(
                before,
                after,
                before == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (after - before) / Math.abs(before)),
                positive ? Optional.of(interval(one.length + other.length)) : Optional.empty(),
                forkTest,
                pValue,
                pValue,
                MannWhitney.of(one, other),
                WelchTest.of(one, other),
                base.noise(),
                candidate.noise(),
                spread(variance, otherVariance),
                variance.flatMap(components -> otherVariance.flatMap(others -> ForkPlan.of(
                        components,
                        others,
                        settling(before, after),
                        options.resampling().confidence()))));
    }

    private static double[] pooled(Measurement measurement) {
        return Arrays.stream(measurement.forks())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] levels(Measurement measurement, boolean positive) {
        double[] medians = Center.MEDIAN.ofEach(measurement.forks());
        return positive ? DoubleStream.of(medians).map(Math::log).toArray() : medians;
    }

    /// What is drawn from: of counted things each fork's median alone, as leaps of single iterations are no
    /// noise.
    private static double[][] replicates(Measurement measurement) {
        return measurement.role() == Role.COUNTED
                ? Arrays.stream(measurement.forks())
                        .map(fork -> new double[] {Center.MEDIAN.of(fork)})
                        .toArray(double[][]::new)
                : measurement.forks();
    }

    private Interval interval(int values) {
        Interval ratio = TwoLevelBootstrap.ratio(
                replicates(base),
                replicates(candidate),
                base.role().center(),
                options.resampling().within(MOST_DRAWS, values));
        return new Interval(100 * (ratio.low() - 1), 100 * (ratio.high() - 1));
    }

    private static OptionalDouble spread(Optional<VarianceComponents> base, Optional<VarianceComponents> candidate) {
        double[] spreads = Arrays.asList(base, candidate).stream()
                .flatMap(Optional::stream)
                .filter(components -> components.mean() != 0)
                .mapToDouble(components ->
                        Math.sqrt(components.betweenForks() + components.withinForks()) / Math.abs(components.mean()))
                .toArray();
        return spreads.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Sample.of(spreads).max());
    }

    /// Half-width of an interval that would not reach from where the ratio is to the threshold; half the
    /// threshold if it is next to it.
    private double settling(double before, double after) {
        double threshold = Math.log1p(options.threshold(base.key()));
        double ratio = before > 0 && after > 0 ? Math.abs(Math.log(after / before)) : 0;
        return Math.max(threshold / 2, Math.abs(ratio - threshold));
    }
}
