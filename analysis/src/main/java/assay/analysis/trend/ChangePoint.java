package assay.analysis.trend;

import assay.analysis.stat.MeanShift;
import java.util.OptionalDouble;

/// A run from which on a metric has another level.
///
/// @param index of the run's point among all points, excluded ones too
/// @param run the first run of the new level
/// @param previousRun the last run of the old level
/// @param shift means of both levels and how sure the change is
public record ChangePoint(int index, String run, String previousRun, MeanShift shift) {
    public double before() {
        return shift.before();
    }

    public double after() {
        return shift.after();
    }

    /// Empty if the level before is 0.
    public OptionalDouble changePercent() {
        return shift.changePercent();
    }

    public double pValue() {
        return shift.pValue();
    }
}
