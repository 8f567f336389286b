package assay.analysis.stat;

import java.util.Arrays;
import java.util.List;

/// Tells a steady drift from steps, into which change point detection cuts a drift as it knows nothing else: a
/// drift is one straight line that describes the series better than its levels do, by G. Schwarz's criterion
/// "Estimating the Dimension of a Model" (1978), `n ln(sum of squares / n) + parameters * ln n`. The line has
/// two parameters, k changes have k places and k + 1 levels.
final class Drift {
    private Drift() {}

    static boolean explains(double[] values, List<MeanShift> shifts) {
        if (shifts.isEmpty()) {
            return false;
        }
        return criterion(values.length, squaresOfLine(values), 2)
                < criterion(values.length, squaresOfLevels(values, shifts), 2 * shifts.size() + 1);
    }

    private static double criterion(int count, double squares, int parameters) {
        return count * Math.log(squares / count) + parameters * Math.log(count);
    }

    private static double squaresOfLevels(double[] values, List<MeanShift> shifts) {
        double squares = 0;
        for (int level = 0; level <= shifts.size(); level++) {
            int from = level == 0 ? 0 : shifts.get(level - 1).index();
            int to = level == shifts.size() ? values.length : shifts.get(level).index();
            squares += squares(Arrays.copyOfRange(values, from, to));
        }
        return squares;
    }

    private static double squares(double[] values) {
        return Sample.of(values).variance() * (values.length - 1);
    }

    /// What a line by least squares over the places in the series leaves.
    private static double squaresOfLine(double[] values) {
        double mean = Sample.of(values).mean();
        double middle = (values.length - 1) / 2.0;
        double products = 0;
        double places = 0;
        for (int index = 0; index < values.length; index++) {
            products += (index - middle) * (values[index] - mean);
            places += (index - middle) * (index - middle);
        }
        return Math.max(0, squares(values) - products * products / places);
    }
}
