package assay.charts.time;

import assay.charts.plot.TimeSpan;
import java.util.Arrays;

/// What a layer shows in each of some columns of equal width, such as pixels: the largest value in the column, so that
/// no peak is lost. Cost: the points in the window, plus the columns.
final class LaneColumns {
    private LaneColumns() {}

    /// @return one value for each column; NaN where nothing is shown
    static double[] of(LaneLayer layer, TimeSpan window, int columns) {
        double[] shown = new double[columns];
        Arrays.fill(shown, Double.NaN);
        switch (layer.shape()) {
            case AREA -> lines(layer, window, shown);
            case STEPS -> steps(layer, window, shown);
            case SPIKES, MARKS -> points(layer, window, shown);
        }
        return shown;
    }

    private static void points(LaneLayer layer, TimeSpan window, double[] shown) {
        for (int i = layer.firstAtOrAfter(window.fromNanos());
                i < layer.size() && layer.timeNanos(i) < window.toNanos();
                i++) {
            raise(shown, column(layer.timeNanos(i), window, shown.length), layer.value(i));
        }
    }

    private static void steps(LaneLayer layer, TimeSpan window, double[] shown) {
        int first = Math.max(0, layer.firstAtOrAfter(window.fromNanos()) - 1);
        for (int i = first; i < layer.size() && layer.timeNanos(i) < window.toNanos(); i++) {
            int from = column(layer.timeNanos(i), window, shown.length);
            long end = i + 1 < layer.size() ? layer.timeNanos(i + 1) : window.toNanos();
            double last = Math.ceil(window.shareOf(end) * shown.length);
            int to = (int) Math.clamp(last, from + 1, shown.length);
            for (int at = from; at < to; at++) {
                raise(shown, at, layer.value(i));
            }
        }
    }

    private static void lines(LaneLayer layer, TimeSpan window, double[] shown) {
        int first = Math.max(0, layer.firstAtOrAfter(window.fromNanos()) - 1);
        for (int i = first; i < layer.size(); i++) {
            if (layer.timeNanos(i) >= window.fromNanos() && layer.timeNanos(i) < window.toNanos()) {
                raise(shown, column(layer.timeNanos(i), window, shown.length), layer.value(i));
            }
            if (i + 1 < layer.size()) {
                join(shown, window, layer.timeNanos(i), layer.value(i), layer.timeNanos(i + 1), layer.value(i + 1));
            }
            if (layer.timeNanos(i) >= window.toNanos()) {
                break;
            }
        }
    }

    /// Fills the columns between those of two points.
    private static void join(double[] shown, TimeSpan window, long from, double first, long to, double last) {
        double start = window.shareOf(from) * shown.length;
        double end = window.shareOf(to) * shown.length;
        int stop = (int) Math.min(shown.length, Math.floor(end));
        for (int at = (int) Math.max(0, Math.floor(start) + 1); at < stop; at++) {
            shown[at] = first + (last - first) * (at + 0.5 - start) / (end - start);
        }
    }

    private static int column(long nanos, TimeSpan window, int columns) {
        return (int) Math.clamp(Math.floor(window.shareOf(nanos) * columns), 0, columns - 1.0);
    }

    private static void raise(double[] shown, int column, double value) {
        if (Double.isFinite(value) && !(shown[column] >= value)) {
            shown[column] = value;
        }
    }
}
