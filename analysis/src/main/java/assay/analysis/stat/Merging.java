package assay.analysis.stat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The second step of change point detection: drops weak points, the least sure first and then the smallest,
/// each time judging anew what the dropped point had divided.
final class Merging {
    private final MeanTest test;
    private final int size;
    private final ChangePointOptions options;

    Merging(double[] values, ChangePointOptions options) {
        this.test = new MeanTest(values);
        this.size = values.length;
        this.options = options;
    }

    /// @param indexes of weak points, in order
    List<MeanShift> merge(Collection<Integer> indexes) {
        List<MeanShift> points = new ArrayList<>();
        indexes.forEach(index -> points.add(new MeanShift(index, 0, 0, 1)));
        for (int at = 0; at < points.size(); at++) {
            judge(points, at);
        }
        while (!points.isEmpty()) {
            MeanShift weakest = weakest(points);
            if (sure(weakest)) {
                break;
            }
            int at = points.indexOf(weakest);
            points.remove(at);
            judge(points, at);
            // The released programs judge the point after next in place of the one before.
            judge(points, options.mode() == ChangePointOptions.Mode.RELEASED ? at + 1 : at - 1);
        }
        return points;
    }

    private MeanShift weakest(List<MeanShift> points) {
        MeanShift leastSure = points.stream()
                .min(Comparator.comparingDouble(point -> -point.pValue()))
                .orElseThrow();
        if (!(leastSure.pValue() < options.maxPValue())) {
            return leastSure;
        }
        MeanShift least = points.stream()
                .min(Comparator.comparingDouble(Merging::difference))
                .orElseThrow();
        return difference(least) < options.floor()
                ? least
                : points.stream()
                        .min(Comparator.comparingDouble(MeanShift::magnitude))
                        .orElseThrow();
    }

    private boolean sure(MeanShift point) {
        return point.pValue() < options.maxPValue()
                && point.magnitude() > options.minMagnitude()
                && difference(point) >= options.floor();
    }

    private static double difference(MeanShift point) {
        return Math.abs(point.after() - point.before());
    }

    private void judge(List<MeanShift> points, int at) {
        if (at < 0 || at >= points.size()) {
            return;
        }
        int start = at == 0 ? 0 : points.get(at - 1).index();
        int end = at == points.size() - 1 ? size : points.get(at + 1).index();
        MeanShift shift = test.at(start, points.get(at).index(), end);
        int places = options.mode() == ChangePointOptions.Mode.GUARDED ? end - start - 1 : 1;
        points.set(
                at, new MeanShift(shift.index(), shift.before(), shift.after(), Math.min(1, places * shift.pValue())));
    }
}
