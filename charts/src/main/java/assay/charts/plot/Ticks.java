package assay.charts.plot;

import java.util.Arrays;

/// Round values between two bounds. Hot enough for every frame: one small array.
public final class Ticks {
    private static final double[] DECIMAL_STEPS = {1, 2, 5, 10};
    /// Nanoseconds between time ticks from one second up; below, decimal steps.
    private static final long[] TIME_STEPS = secondsToNanos(
            1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400);

    private static final double SECOND = 1e9;

    private Ticks() {}

    /// Multiples of 1, 2 or 5 times a power of ten within `[min, max]`, at most about `most` of them.
    ///
    /// @param most at least 1
    public static double[] decimal(double min, double max, int most) {
        return multiples(min, max, decimalStep((max - min) / most));
    }

    /// Multiples of round times within `[min, max]`, at most about `most` of them.
    ///
    /// @param min nanoseconds
    /// @param max nanoseconds
    /// @param most at least 1
    public static double[] time(double min, double max, int most) {
        return multiples(min, max, timeStep((max - min) / most));
    }

    private static double[] multiples(double min, double max, double step) {
        if (!(max > min)) {
            return new double[0];
        }
        double first = Math.ceil(min / step - 1e-9);
        double last = Math.floor(max / step + 1e-9);
        double[] ticks = new double[(int) (last - first) + 1];
        Arrays.setAll(ticks, i -> (first + i) * step);
        return ticks;
    }

    private static double decimalStep(double least) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : DECIMAL_STEPS) {
            if (step * magnitude >= least) {
                return step * magnitude;
            }
        }
        return 10 * magnitude;
    }

    private static double timeStep(double least) {
        if (least <= SECOND / 2) {
            return decimalStep(least);
        }
        for (long step : TIME_STEPS) {
            if (step >= least) {
                return step;
            }
        }
        double day = TIME_STEPS[TIME_STEPS.length - 1];
        return day * Math.ceil(decimalStep(least / day));
    }

    private static long[] secondsToNanos(long... seconds) {
        return Arrays.stream(seconds).map(second -> second * 1_000_000_000L).toArray();
    }
}
