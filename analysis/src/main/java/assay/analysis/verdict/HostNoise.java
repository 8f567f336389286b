package assay.analysis.verdict;

import assay.analysis.stat.Sample;
import java.util.Collection;
import java.util.OptionalDouble;

/// How noisy the hosts of two runs were: the noise of the typical benchmark of each. One benchmark may be noisy
/// by itself, as one that fills the heap is, and its forks then tell so; that most are noisy comes from the
/// host. On such a host not even calm numbers can be trusted: another program may have slowed a whole fork
/// evenly.
///
/// @param base median over the benchmarks' scores of [Measurement#noise()], as a part of 1; empty if unknown
/// @param candidate the same
public record HostNoise(OptionalDouble base, OptionalDouble candidate) {
    static HostNoise of(Collection<Measurement> base, Collection<Measurement> candidate) {
        return new HostNoise(typical(base), typical(candidate));
    }

    private static OptionalDouble typical(Collection<Measurement> measurements) {
        double[] noises = measurements.stream()
                .filter(measurement -> measurement.role() == Role.SCORE)
                .map(Measurement::noise)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return noises.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Sample.of(noises).median());
    }

    /// The noisier side.
    public double most() {
        return Math.max(base.orElse(0), candidate.orElse(0));
    }
}
