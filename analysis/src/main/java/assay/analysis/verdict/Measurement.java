package assay.analysis.verdict;

import assay.analysis.model.Direction;
import assay.analysis.stat.Sample;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// One benchmark as one run measured it. The forks are handed out themselves; nobody may change them.
public final class Measurement {
    /// Floor of `gc.alloc.rate.norm`: objects are aligned to 8 bytes, and what JMH itself allocates, divided by
    /// the number of operations, is less and follows the time.
    public static final double ALLOCATION_FLOOR_BYTES = 8;

    private static final int LEAST_FOR_SCALE = 3;

    private final BenchmarkKey key;
    private final String unit;
    private final Direction better;
    private final Role role;
    private final double floor;
    private final double[][] forks;
    private final Environment environment;

    /// Forks without iterations are left out.
    ///
    /// @param unit of the values and the floor
    /// @param better which way the number gets better; follows from the unit, never from the tool
    /// @param floor difference that means nothing, in `unit`
    /// @param forks iterations of each fork, in the order measured; empty where only a summary is known. What a
    /// tool              repeats in processes of their own is a fork of one iteration each
    /// @throws IllegalArgumentException if a value is not finite
    public Measurement(
            BenchmarkKey key,
            String unit,
            Direction better,
            Role role,
            double floor,
            double[][] forks,
            Environment environment) {
        if (!Arrays.stream(forks).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "values of " + key + ": " + Arrays.deepToString(forks) + "; must be finite");
        }
        this.key = key;
        this.unit = unit;
        this.better = better;
        this.role = role;
        this.floor = floor;
        this.forks = Stream.of(forks).filter(fork -> fork.length > 0).toArray(double[][]::new);
        this.environment = environment;
    }

    public BenchmarkKey key() {
        return key;
    }

    public String unit() {
        return unit;
    }

    /// Which way the number gets better.
    public Direction better() {
        return better;
    }

    public Role role() {
        return role;
    }

    /// Difference that means nothing, in [#unit()].
    public double floor() {
        return floor;
    }

    /// Iterations of each fork, none of them empty.
    public double[][] forks() {
        return forks;
    }

    public Environment environment() {
        return environment;
    }

    /// Center of each fork, then their mean; for means over forks of equal length JMH's score.
    public double score() {
        return Sample.of(role.center().ofEach(forks)).mean();
    }

    /// How much iterations of one fork vary, relative to their median, in the middle fork; of forks with fewer
    /// than three iterations, how much forks do. A robust measure, so that slow first iterations do not count;
    /// empty if there are too few values.
    public OptionalDouble noise() {
        double[] noises = Stream.of(forks)
                .filter(fork -> fork.length >= LEAST_FOR_SCALE)
                .map(fork -> Sample.of(fork).robustVariation())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (noises.length > 0) {
            return OptionalDouble.of(Sample.of(noises).median());
        }
        return forks.length < LEAST_FOR_SCALE
                ? OptionalDouble.empty()
                : Sample.of(role.center().ofEach(forks)).robustVariation();
    }

    /// Both measured the same: their forks side by side.
    Measurement joinedWith(Measurement other) {
        double[][] all = Stream.of(forks, other.forks).flatMap(Stream::of).toArray(double[][]::new);
        return new Measurement(key, unit, better, role, floor, all, environment);
    }
}
