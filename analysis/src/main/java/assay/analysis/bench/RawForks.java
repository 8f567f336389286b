package assay.analysis.bench;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Measured values by fork and iteration, in the order of measuring; immutable. Every value is finite, forks
/// may have different numbers of iterations and none is empty.
public final class RawForks {
    /// The file has no raw values.
    public static final RawForks NONE = new RawForks(new double[0][]);

    private final double[][] values;

    private RawForks(double[][] values) {
        this.values = values;
    }

    /// Copies the values; values that are not finite and forks without any are left out.
    public static RawForks of(double[][] values) {
        double[][] kept = Arrays.stream(values)
                .map(fork -> Arrays.stream(fork).filter(Double::isFinite).toArray())
                .filter(fork -> fork.length > 0)
                .toArray(double[][]::new);
        return kept.length == 0 ? NONE : new RawForks(kept);
    }

    /// Each value a fork of its own.
    public static RawForks ofSingles(double[] values) {
        return of(Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new));
    }

    /// One fork.
    public static RawForks ofOne(double[] iterations) {
        return of(new double[][] {iterations});
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public int forkCount() {
        return values.length;
    }

    /// Values of all forks together.
    public int valueCount() {
        return Arrays.stream(values).mapToInt(fork -> fork.length).sum();
    }

    /// A copy of the iterations of one fork.
    public double[] fork(int fork) {
        return values[fork].clone();
    }

    /// A copy: fork by iteration.
    public double[][] toArray() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /// All values, fork after fork.
    public DoubleStream stream() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawForks forks && Arrays.deepEquals(values, forks.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(values);
    }
}
