package assay.analysis.stat;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds odd single points, which are no change of level but spoil the variance in which a change would show: a
/// point that lies more than four standard deviations off its neighbours and off the medians of the three
/// points on each side, always on the same side; at an end, off its only neighbour and that one's side, so that
/// a change of level is believed from its second point on. The standard deviation is that of normal values
/// whose successive differences have the observed median, which steps of the level do not touch. Of normal
/// points fewer than one in 2,000 is left out. Where every fifth point would be odd, the noise is not what this
/// takes it for, and all stay.
final class SpikeFilter {
    private static final double DEVIATIONS = 4;
    private static final int NEIGHBOURS = 3;
    private static final double MOST = 0.2;
    private static final int LEAST_POINTS = 5;

    private final double[] values;
    private final double tolerance;

    private SpikeFilter(double[] values) {
        this.values = values;
        double[] steps = new double[values.length - 1];
        for (int index = 0; index < steps.length; index++) {
            steps[index] = Math.abs(values[index + 1] - values[index]);
        }
        tolerance = DEVIATIONS * Sample.NORMAL_MAD * Center.MEDIAN.of(steps) / Math.sqrt(2);
    }

    /// The indexes of a series that change points are looked for in: all of a released program, which fills
    /// gaps.
    static int[] kept(double[] series, ChangePointOptions.Mode mode) {
        IntStream all = IntStream.range(0, series.length);
        if (mode == ChangePointOptions.Mode.RELEASED) {
            return all.toArray();
        }
        int[] finite = all.filter(index -> Double.isFinite(series[index])).toArray();
        return mode == ChangePointOptions.Mode.CORRECTED || finite.length < LEAST_POINTS
                ? finite
                : withoutSpikes(series, finite);
    }

    private static int[] withoutSpikes(double[] series, int[] finite) {
        double[] values =
                Arrays.stream(finite).mapToDouble(index -> series[index]).toArray();
        SpikeFilter filter = new SpikeFilter(values);
        int[] kept = IntStream.range(0, values.length)
                .filter(index -> !filter.odd(index))
                .map(index -> finite[index])
                .toArray();
        return finite.length - kept.length > MOST * finite.length ? finite : kept;
    }

    private boolean odd(int index) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        if (index > 0) {
            least = Math.min(values[index - 1], median(Math.max(0, index - NEIGHBOURS), index));
            most = Math.max(values[index - 1], median(Math.max(0, index - NEIGHBOURS), index));
        }
        if (index < values.length - 1) {
            int end = Math.min(values.length, index + 1 + NEIGHBOURS);
            least = Math.min(least, Math.min(values[index + 1], median(index + 1, end)));
            most = Math.max(most, Math.max(values[index + 1], median(index + 1, end)));
        }
        return values[index] > most + tolerance || values[index] < least - tolerance;
    }

    private double median(int start, int end) {
        return Center.MEDIAN.ofScratch(Arrays.copyOfRange(values, start, end));
    }
}
