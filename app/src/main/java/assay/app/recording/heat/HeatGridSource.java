package assay.app.recording.heat;

import assay.analysis.model.TimeRange;
import assay.analysis.profile.HeatGrid;
import assay.charts.heat.HeatSource;
import assay.charts.plot.TimeSpan;

/// A heat map's answer as a chart wants it.
final class HeatGridSource implements HeatSource {
    private final HeatAnswer answer;

    HeatGridSource(HeatAnswer answer) {
        this.answer = answer;
    }

    @Override
    public int cells() {
        return answer.grid().cells();
    }

    @Override
    public int rows() {
        return answer.request().scale().rows();
    }

    @Override
    public long cellNanos() {
        return answer.grid().cellNanos();
    }

    @Override
    public double value(int cell) {
        return answer.grid().value(cell);
    }

    @Override
    public double full() {
        return answer.full();
    }

    @Override
    public boolean searched() {
        return answer.found() != null;
    }

    @Override
    public boolean found(int cell) {
        HeatGrid found = answer.found();
        return found != null && found.value(cell) > 0;
    }

    @Override
    public String text(double value) {
        return answer.text(Math.round(value));
    }

    @Override
    public String describe(int cell) {
        HeatGrid found = answer.found();
        String finds = found == null ? "" : ", " + answer.text(found.value(cell)) + " found";
        return answer.text(answer.grid().value(cell))
                + finds
                + '\n'
                + span(cell).label();
    }

    private TimeSpan span(int cell) {
        TimeRange range = answer.grid().range();
        TimeRange time = answer.grid().range(cell, cell + 1);
        long from = time.fromNanos() - range.fromNanos();
        return new TimeSpan(from, Math.max(from + 1, time.toNanos() - range.fromNanos()));
    }
}
