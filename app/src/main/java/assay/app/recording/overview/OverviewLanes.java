package assay.app.recording.overview;

import assay.analysis.model.Series;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.SampleHistogram;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.select.TimeAxis;
import assay.charts.plot.TimeSpan;
import assay.charts.time.Lane;
import assay.charts.time.LaneLayer;
import assay.charts.time.LaneLayer.Shape;
import assay.charts.time.Lanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/// The lanes of what was recorded, in the order in which people ask.
final class OverviewLanes {
    private static final double ALL = 1;

    private OverviewLanes() {}

    /// @param axis of the whole run
    /// @param within what was gone into
    /// @param samples of the chosen profile over time
    static TimedLanes of(OverviewData data, TimeAxis axis, TimeRange within, Optional<TimedLane> samples) {
        List<TimedLane> lanes = new ArrayList<>();
        cpu(data).ifPresent(lanes::add);
        heap(data).ifPresent(lanes::add);
        data.seriesOf("gc.pause")
                .map(series -> lane("GC pauses", series, spikes(series)))
                .ifPresent(lanes::add);
        data.seriesOf("alloc.rate")
                .map(series -> lane("Allocation", series, steps(series)))
                .ifPresent(lanes::add);
        data.seriesOf("thread.live")
                .map(series -> lane("Threads", series, area("", series)))
                .ifPresent(lanes::add);
        waiting(data).ifPresent(lanes::add);
        samples.ifPresent(lanes::add);
        TimeAxis shown = axis.within(within);
        return new TimedLanes(
                new Lanes(
                        lanes.stream().map(TimedLane::lane).toList(),
                        new TimeSpan(shown.startNanos(), shown.endNanos()),
                        axis.startNanos()),
                lanes.stream().map(TimedLane::unit).toList());
    }

    /// A lane with the unit of its first layer.
    record TimedLane(Lane lane, Unit unit) {}

    /// Lanes with the unit of each one's first layer.
    record TimedLanes(Lanes lanes, List<Unit> units) {}

    private static TimedLane lane(String title, Series series, LaneLayer... layers) {
        DoubleFunction<String> label = value -> UnitFormat.value(value, series.unit());
        return new TimedLane(Lane.fitted(title, List.of(layers), label), series.unit());
    }

    private static LaneLayer area(String name, Series series) {
        return new LaneLayer(Shape.AREA, name, series.timeNanos(), series.values());
    }

    private static LaneLayer steps(Series series) {
        return new LaneLayer(Shape.STEPS, "", series.timeNanos(), series.values());
    }

    private static LaneLayer spikes(Series series) {
        return new LaneLayer(Shape.SPIKES, "", series.timeNanos(), series.values());
    }

    /// User and system time on one another; the lane is as high as all of the machine.
    private static Optional<TimedLane> cpu(OverviewData data) {
        List<Series> parts = Stream.of("cpu.jvm.user", "cpu.jvm.system")
                .flatMap(name -> data.seriesOf(name).stream())
                .toList();
        return Together.readings("cpu.jvm", parts).map(all -> {
            List<LaneLayer> layers = new ArrayList<>(List.of(area("", all)));
            data.seriesOf("cpu.jvm.user").ifPresent(user -> layers.add(area("user", user)));
            double high = Math.max(ALL, layers.getFirst().high());
            DoubleFunction<String> label = value -> UnitFormat.value(value, Unit.RATIO);
            return new TimedLane(new Lane("CPU of the JVM", layers, high, label), Unit.RATIO);
        });
    }

    private static Optional<TimedLane> heap(OverviewData data) {
        return data.seriesOf("heap.used").map(used -> {
            List<LaneLayer> layers = new ArrayList<>(List.of(area("", used)));
            data.seriesOf("gc.pause")
                    .ifPresent(pauses ->
                            layers.add(new LaneLayer(Shape.MARKS, "GC", pauses.timeNanos(), pauses.values())));
            return lane("Heap, with GCs", used, layers.toArray(LaneLayer[]::new));
        });
    }

    /// Blocked at monitors, or parked if no thread was blocked: as many threads as wait on average.
    private static Optional<TimedLane> waiting(OverviewData data) {
        Optional<Series> blocked = data.seriesOf("lock.enter.time.share");
        return blocked.or(() -> data.seriesOf("lock.park.time.share"))
                .map(series -> new TimedLane(
                        Lane.fitted(
                                blocked.isPresent() ? "Blocked" : "Parked",
                                List.of(steps(series)),
                                value -> UnitFormat.value(value, Unit.NONE) + " threads"),
                        Unit.NONE));
    }

    /// Weight over time of a profile.
    static TimedLane samples(SampleHistogram histogram, WeightUnit unit) {
        TimeRange range = histogram.range();
        long[] times = new long[histogram.bins() + 1];
        double[] values = new double[times.length];
        double width = (double) (range.toNanos() - range.fromNanos()) / histogram.bins();
        for (int bin = 0; bin < times.length; bin++) {
            times[bin] = range.fromNanos() + Math.round(bin * width);
            values[bin] = bin < histogram.bins() ? histogram.weight(bin) : 0;
        }
        return new TimedLane(
                Lane.fitted(
                        "Samples",
                        List.of(new LaneLayer(Shape.STEPS, "", times, values)),
                        value -> UnitFormat.weight(Math.round(value), unit)),
                switch (unit) {
                    case SAMPLES -> Unit.COUNT;
                    case NANOSECONDS -> Unit.NANOSECONDS;
                    case BYTES -> Unit.BYTES;
                });
    }
}
