package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import org.jspecify.annotations.Nullable;

/// What a [Measure] finds in a whole run, but for its breakdowns.
final class MeasureSum {
    static final int EVENTS = 0;
    static final int NANOS = 1;
    static final int AMOUNT = 2;
    static final int LANES = 3;

    private long events;
    private long amount;
    private final Distribution durations = new Distribution();
    private final TimeBins bins = new TimeBins(LANES);

    void add(long added, long addedAmount, Distribution nanos, TimeBins overTime) {
        events += added;
        amount += addedAmount;
        durations.add(nanos);
        bins.add(overTime);
    }

    long events() {
        return events;
    }

    long amount() {
        return amount;
    }

    TimeBins bins() {
        return bins;
    }

    /// Events that had a duration.
    long durations() {
        return durations.count();
    }

    /// Adds metrics and series.
    ///
    /// @param fewer which way their number gets better
    /// @param better which way their durations do
    /// @param amountUnit null if the events have no amounts
    void addTo(MeasurementsBuilder found, String name, Direction fewer, Direction better, @Nullable Unit amountUnit) {
        found.metric(name + ".count", events, Unit.COUNT, fewer);
        found.rate(name + ".rate", events, Unit.PER_SECOND, fewer);
        found.perSecond(name + ".rate", Unit.PER_SECOND, fewer, bins, EVENTS);
        if (durations.count() > 0) {
            found.latency(name, durations, better);
            found.shareOverTime(name + ".time.share", better, bins, NANOS);
        }
        if (amountUnit == Unit.BYTES) {
            found.metric(name + ".bytes", amount, Unit.BYTES, Direction.NEITHER);
            found.rate(name + ".bytes.rate", amount, Unit.BYTES_PER_SECOND, Direction.NEITHER);
            found.perSecond(name + ".bytes.rate", Unit.BYTES_PER_SECOND, Direction.NEITHER, bins, AMOUNT);
        } else if (amountUnit != null) {
            found.metric(name + ".amount", amount, amountUnit, better);
        }
    }
}
