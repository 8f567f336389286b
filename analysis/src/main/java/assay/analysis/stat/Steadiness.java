package assay.analysis.stat;

import java.util.Arrays;
import java.util.List;

/// Whether the iterations of one fork have reached the level on which they stay. Change points of at least 5 %
/// at p below 0.001 divide the fork into stretches; from the last one backwards, all whose mean lies within 5 %
/// of the last one's belong to the steady state (after L. Traini and others, "Towards effective assessment of
/// steady state performance in Java software" (2023), who use the same 5 %). A steady state that begins in the
/// last sixth of the fork is not believed: theirs begins by iteration 2,499 of 3,000 at the latest.
///
/// @param settledAt first iteration of the steady state; the number of iterations where there is none
/// @param changes in the order of the iterations
public record Steadiness(State state, int settledAt, List<MeanShift> changes) {
    /// How a fork comes to rest.
    public enum State {
        /// From the first iteration on.
        STEADY,
        /// Only after some of the iterations, which warm-up should have covered.
        SETTLES,
        /// Not within the fork.
        UNSETTLED
    }

    private static final double TOLERANCE = 0.05;
    private static final double MAX_P_VALUE = 0.001;
    private static final double LATEST = 5.0 / 6;
    /// Detection costs the square of the number of iterations; longer forks are judged in means of neighbours.
    private static final int MOST_POINTS = 500;

    public Steadiness {
        changes = List.copyOf(changes);
    }

    /// @param iterations in the order they were measured
    public static Steadiness of(double[] iterations) {
        int width = (iterations.length + MOST_POINTS - 1) / MOST_POINTS;
        double[] points = width <= 1 ? iterations : means(iterations, width);
        ChangePointOptions options = new ChangePointOptions(
                Math.max(4, points.length), MAX_P_VALUE, TOLERANCE, 0, ChangePointOptions.Mode.CORRECTED);
        List<MeanShift> changes = new ChangePointDetector(options)
                .detect(points).stream()
                        .map(change -> new MeanShift(
                                change.index() * Math.max(1, width), change.before(), change.after(), change.pValue()))
                        .toList();
        int settledAt = settledAt(changes);
        if (settledAt > LATEST * iterations.length) {
            return new Steadiness(State.UNSETTLED, iterations.length, changes);
        }
        return new Steadiness(settledAt == 0 ? State.STEADY : State.SETTLES, settledAt, changes);
    }

    private static int settledAt(List<MeanShift> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        double level = changes.getLast().after();
        int at = changes.size() - 1;
        while (at >= 0 && Math.abs(changes.get(at).before() - level) <= TOLERANCE * Math.abs(level)) {
            at--;
        }
        return at < 0 ? 0 : changes.get(at).index();
    }

    private static double[] means(double[] iterations, int width) {
        double[] means = new double[(iterations.length + width - 1) / width];
        Arrays.setAll(
                means,
                point -> Center.MEAN.of(Arrays.copyOfRange(
                        iterations, point * width, Math.min(iterations.length, (point + 1) * width))));
        return means;
    }
}
