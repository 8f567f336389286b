package assay.app.recording.topic;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.measure.MeasureCurve;
import assay.app.recording.data.RunData;
import assay.app.recording.select.Selection;
import assay.app.recording.select.TimeAxis;
import assay.charts.plot.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the charts of a topic page. For background threads.
///
/// @param profiles totals of the run's profiles
/// @param whole the axis of the whole recording
record TopicCharts(RunData data, List<ProfileSummary> profiles, TimeAxis whole) {
    private static final int MOST_BARS = 8;
    private static final String WHOLE = "whole run";

    private record Step(String label, double percent) {}

    private static final List<Step> STEPS = List.of(
            new Step("p50", 50),
            new Step("p90", 90),
            new Step("p95", 95),
            new Step("p99", 99),
            new Step("p99.9", 99.9),
            new Step("max", 100));

    /// Empty if it was not recorded.
    ///
    /// @param preferred event type of the profile that a chart shall be of if it can choose; may be empty
    Optional<Drawn> draw(ChartSpec chart, Selection selection, String preferred, Cancellation cancellation) {
        return switch (chart) {
            case ChartSpec.Line line -> data.series(line.series()).flatMap(series -> line(line, series, selection));
            case ChartSpec.SeriesPercentiles spec ->
                data.series(spec.series()).map(series -> percentiles(spec, series, selection));
            case ChartSpec.ProfilePercentiles spec -> percentiles(spec, selection, preferred, cancellation);
            case ChartSpec.TopRows spec -> data.table(spec.table()).flatMap(table -> top(spec, table, selection));
        };
    }

    private Optional<Drawn> line(ChartSpec.Line line, Series all, Selection selection) {
        TimeAxis axis = whole.within(selection.within());
        Series series = cut(all, axis);
        if (all.size() == 0) {
            return Optional.empty();
        }
        var curve = MeasureCurve.of(series, axis.startNanos(), axis.endNanos()).since(whole.startNanos());
        DataTable table = new DataTable(
                line.title(),
                line.series(),
                series.size(),
                List.of(
                        new DataTable.Numbers(
                                "at", Unit.NANOSECONDS, row -> series.timeNanos()[row] - whole.startNanos()),
                        new DataTable.Numbers(line.series(), all.unit(), row -> series.values()[row])));
        return Optional.of(new Drawn.Line(line.title(), "", line.stems() ? curve.asStems() : curve, table));
    }

    private static Series cut(Series all, TimeAxis axis) {
        int[] inside = IntStream.range(0, all.size())
                .filter(i -> all.timeNanos()[i] >= axis.startNanos() && all.timeNanos()[i] <= axis.endNanos())
                .toArray();
        return inside.length == all.size()
                ? all
                : new Series(
                        all.name(),
                        all.unit(),
                        all.better(),
                        IntStream.of(inside).mapToLong(i -> all.timeNanos()[i]).toArray(),
                        IntStream.of(inside).mapToDouble(i -> all.values()[i]).toArray());
    }

    /// A series that was thinned out has not all happenings any more: then only what was measured of the whole run is
    /// true.
    private Drawn percentiles(ChartSpec.SeriesPercentiles spec, Series series, Selection selection) {
        double happened = metric(spec.metric() + ".count");
        if (series.size() == happened) {
            return bars(spec.title(), "", Percentiles.of(series, selection.effective()), series.unit());
        }
        List<Bar> bars = new ArrayList<>();
        for (Step step : STEPS) {
            double value = metric(spec.metric() + "." + step.label());
            if (!Double.isNaN(value)) {
                bars.add(bar(step.label(), value, series.unit()));
            }
        }
        return drawn(spec.title(), WHOLE, bars, "percentile", "value", series.unit());
    }

    private double metric(String name) {
        return data.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .mapToDouble(Metric::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private Optional<Drawn> percentiles(
            ChartSpec.ProfilePercentiles spec, Selection selection, String preferred, Cancellation cancellation) {
        Stream<String> first = spec.events().stream().filter(preferred::equals);
        return Stream.concat(first, spec.events().stream())
                .filter(event -> profiles.stream().anyMatch(each -> each.event().equals(event)))
                .findFirst()
                .map(event -> {
                    Profile profile = data.profile(event, cancellation).profile();
                    Percentiles values = Percentiles.of(profile, data.filter(selection), cancellation);
                    return bars(
                            spec.title(),
                            event + ", ",
                            values,
                            unit(profile.summary().unit()));
                });
    }

    private static Drawn bars(String title, String of, Percentiles values, Unit unit) {
        List<Bar> bars = STEPS.stream()
                .map(step -> bar(step.label(), values.at(step.percent()), unit))
                .toList();
        String note = of + UnitFormat.count(values.count()) + ", " + UnitFormat.value(values.total(), unit) + " in all";
        return drawn(title, note, bars, "percentile", "value", unit);
    }

    private static Optional<Drawn> top(ChartSpec.TopRows spec, FactTable table, Selection selection) {
        List<String> labels = new ArrayList<>();
        FactTable.Numbers values = null;
        for (FactTable.Column column : table.columns()) {
            switch (column) {
                case FactTable.Texts texts when texts.name().equals(spec.label()) -> labels = texts.values();
                case FactTable.Numbers numbers when numbers.name().equals(spec.value()) -> values = numbers;
                case FactTable.Texts _, FactTable.Numbers _ -> {}
            }
        }
        if (values == null || labels.isEmpty()) {
            return Optional.empty();
        }
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST_BARS, labels.size()); row++) {
            bars.add(bar(labels.get(row), values.values().get(row), values.unit()));
        }
        String note = selection.whole() ? "" : WHOLE;
        return Optional.of(drawn(spec.title(), note, bars, spec.label(), spec.value(), values.unit()));
    }

    private static Bar bar(String label, double value, Unit unit) {
        return new Bar(label, value, UnitFormat.value(value, unit));
    }

    private static Drawn drawn(String title, String note, List<Bar> bars, String labels, String values, Unit unit) {
        DataTable table = new DataTable(
                title,
                note,
                bars.size(),
                List.of(
                        new DataTable.Texts(labels, row -> bars.get(row).label()),
                        new DataTable.Numbers(values, unit, row -> bars.get(row).value())));
        return new Drawn.Bars(title, note, bars, table);
    }

    /// The unit of a profile's weights as that of a column.
    static Unit unit(WeightUnit unit) {
        return switch (unit) {
            case SAMPLES -> Unit.COUNT;
            case NANOSECONDS -> Unit.NANOSECONDS;
            case BYTES -> Unit.BYTES;
        };
    }
}
