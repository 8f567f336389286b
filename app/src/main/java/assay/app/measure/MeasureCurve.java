package assay.app.measure;

import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import assay.charts.plot.Curve;

/// A series of a run on the time axis of the run.
public final class MeasureCurve {
    private static final double KIBI = 1024;

    private MeasureCurve() {}

    /// The curve; values are written in the unit of the series.
    public static Curve of(Series series, RecordingFacts facts) {
        long from = facts.startNanos();
        return of(series, from, from + Math.max(1, facts.durationNanos()));
    }

    /// The curve on an axis of its own.
    ///
    /// @param from start of the axis
    /// @param to end of the axis, after its start
    public static Curve of(Series series, long from, long to) {
        Curve plain = curve(series, from, to, 1);
        return series.unit() == Unit.BYTES || series.unit() == Unit.BYTES_PER_SECOND
                ? curve(series, from, to, byteStep(plain.high()))
                : plain;
    }

    private static Curve curve(Series series, long from, long to, double step) {
        return new Curve(
                series.timeNanos(), series.values(), from, to, step, value -> UnitFormat.value(value, series.unit()));
    }

    /// The largest binary unit that is not above the highest value.
    private static double byteStep(double high) {
        double step = 1;
        while (step * KIBI <= high) {
            step *= KIBI;
        }
        return step;
    }
}
