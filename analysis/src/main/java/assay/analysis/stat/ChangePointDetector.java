package assay.analysis.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Finds the places where the mean of a series changes: E-divisive inside sliding windows with a t test in
/// place of permutations, then dropping the least sure places until all are sure: M. Fleming and others,
/// "Hunter: Using Change Point Detection to Hunt for Performance Regressions" (2023), which is what Apache
/// Otava does. No randomness is involved. Cost: linear in the length of the series, as each window costs the
/// square of its own.
public final class ChangePointDetector {
    private final ChangePointOptions options;

    public ChangePointDetector(ChangePointOptions options) {
        this.options = options;
    }

    /// The changes in order.
    ///
    /// @param series NaN where nothing was measured
    public List<MeanShift> detect(double[] series) {
        int[] kept = SpikeFilter.kept(series, options.mode());
        double[] values = options.mode() == ChangePointOptions.Mode.RELEASED ? filled(series) : picked(series, kept);
        List<MeanShift> shifts = new Merging(values, options).merge(weak(values));
        if (options.mode() == ChangePointOptions.Mode.GUARDED && Drift.explains(values, shifts)) {
            return List.of();
        }
        return shifts.stream()
                .map(shift -> new MeanShift(kept[shift.index()], shift.before(), shift.after(), shift.pValue()))
                .toList();
    }

    private static double[] picked(double[] series, int[] kept) {
        double[] values = new double[kept.length];
        for (int index = 0; index < kept.length; index++) {
            values[index] = series[kept[index]];
        }
        return values;
    }

    /// Otava repeats the last value where one is missing, the first one at the beginning.
    private static double[] filled(double[] series) {
        double[] values = series.clone();
        for (int index = 1; index < values.length; index++) {
            values[index] = Double.isFinite(values[index]) ? values[index] : values[index - 1];
        }
        for (int index = values.length - 2; index >= 0; index--) {
            values[index] = Double.isFinite(values[index]) ? values[index] : values[index + 1];
        }
        return values.length > 0 && Double.isFinite(values[0]) ? values : new double[0];
    }

    private NavigableSet<Integer> weak(double[] values) {
        NavigableSet<Integer> found = new TreeSet<>();
        int start = 0;
        while (start < values.length) {
            NavigableSet<Integer> inWindow =
                    weakOfWindow(values, start, Math.min(start + options.window(), values.length));
            found.addAll(inWindow);
            int next = start + options.window() / 2;
            start = inWindow.isEmpty() ? next : Math.max(next, inWindow.last());
        }
        return found;
    }

    /// Cuts the window again and again where the sides of a piece differ most, until they do not differ enough.
    private NavigableSet<Integer> weakOfWindow(double[] values, int start, int end) {
        double[] window = Arrays.copyOfRange(values, start, end);
        EnergySplit split = new EnergySplit(window);
        MeanTest test = new MeanTest(window);
        List<Piece> pieces = new ArrayList<>();
        split.best(0, window.length).ifPresent(cut -> pieces.add(new Piece(0, window.length, cut)));
        NavigableSet<Integer> found = new TreeSet<>();
        while (!pieces.isEmpty()) {
            Piece piece = mostDivided(pieces);
            int index = piece.cut().index();
            if (!(test.at(piece.start(), index, piece.end()).pValue() <= options.weakPValue())) {
                break;
            }
            found.add(start + index);
            pieces.remove(piece);
            split.best(piece.start(), index).ifPresent(cut -> pieces.add(new Piece(piece.start(), index, cut)));
            split.best(index, piece.end()).ifPresent(cut -> pieces.add(new Piece(index, piece.end(), cut)));
        }
        return found;
    }

    private record Piece(int start, int end, EnergySplit.Cut cut) {}

    /// Of equally divided pieces the first.
    private static Piece mostDivided(List<Piece> pieces) {
        return pieces.stream()
                .min(Comparator.comparingDouble((Piece piece) -> -piece.cut().statistic())
                        .thenComparingInt(Piece::start))
                .orElseThrow();
    }
}
