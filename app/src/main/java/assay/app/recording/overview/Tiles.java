package assay.app.recording.overview;

import assay.analysis.model.Direction;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import assay.app.measure.Topic;
import assay.app.recording.data.SeriesSpan;
import assay.app.recording.page.PageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The key figures of a run, of all of it or of a part of its time. Of all of it, they are the run's metrics.
final class Tiles {
    private final OverviewData data;
    private final TimeRange run;
    private final TimeRange range;
    private final boolean whole;

    /// @param run from its start to its end
    /// @param range the chosen part
    Tiles(OverviewData data, TimeRange run, TimeRange range) {
        this.data = data;
        this.run = run;
        long from = Math.clamp(range.fromNanos(), run.fromNanos(), run.toNanos());
        this.range = new TimeRange(from, Math.clamp(range.toNanos(), from, run.toNanos()));
        whole = this.range.equals(run);
    }

    List<Tile> all() {
        return List.of(
                cpu(), allocation(), pauses(), heap(), locks(), inputOutput(), exceptions(), safepoints(), threads());
    }

    /// All of them, each with its change against that of the baseline's.
    List<Tile> against(Baseline baseline) {
        Map<String, Tile> before = baseline.tiles().stream().collect(Collectors.toMap(Tile::id, Function.identity()));
        return all().stream()
                .map(tile -> tile.withChange(TileChange.of(before.get(tile.id()), tile)))
                .toList();
    }

    /// Null where there is no number.
    private static @Nullable Metric figure(String name, double value, Unit unit, Direction better) {
        return Double.isFinite(value) ? new Metric(name, value, unit, better) : null;
    }

    private double seconds(TimeRange of) {
        return Math.max(1, of.toNanos() - of.fromNanos()) / 1e9;
    }

    private SeriesSpan span(Series series) {
        return new SeriesSpan(series, range);
    }

    private Tile cpu() {
        Optional<Series> series = Together.readings(
                "cpu.jvm",
                Stream.of("cpu.jvm.user", "cpu.jvm.system")
                        .flatMap(name -> data.seriesOf(name).stream())
                        .toList());
        if (series.isEmpty()) {
            return Tile.absent("cpu", "CPU", Topic.CPU, PageId.FLAME);
        }
        SeriesSpan span = span(series.get());
        return new Tile(
                "cpu",
                "CPU",
                UnitFormat.value(span.mean(), Unit.RATIO),
                span.count() == 0 ? "no reading" : "max " + UnitFormat.value(span.most(), Unit.RATIO),
                series.get(),
                Topic.CPU,
                PageId.FLAME,
                true,
                figure("cpu", span.mean(), Unit.RATIO, Direction.LOWER),
                null);
    }

    private Tile allocation() {
        Series series = data.seriesOf("alloc.rate").orElse(null);
        if (series == null) {
            return Tile.absent("alloc", "Allocation", Topic.ALLOCATION, PageId.MEMORY);
        }
        double total = whole && data.has("alloc.total")
                ? data.valueOrZero("alloc.total")
                : span(series).amount();
        return new Tile(
                "alloc",
                "Allocation",
                UnitFormat.value(total / seconds(range), Unit.BYTES_PER_SECOND),
                UnitFormat.value(total, Unit.BYTES) + " in all",
                series,
                Topic.ALLOCATION,
                PageId.MEMORY,
                true,
                figure("alloc", total / seconds(range), Unit.BYTES_PER_SECOND, Direction.LOWER),
                null);
    }

    private Tile pauses() {
        Series series = data.seriesOf("gc.pause").orElse(null);
        if (series == null) {
            return Tile.absent("gc", "GC pause p99", Topic.GC, PageId.GC);
        }
        SeriesSpan span = span(series);
        double sum = IntStream.range(0, span.count())
                .mapToDouble(i -> span.values()[i])
                .sum();
        double worst = whole ? data.value("gc.pause.p99").orElse(span.percentile(99)) : span.percentile(99);
        double share = whole
                ? data.value("gc.pause.time.share").orElse(sum / 1e9 / span.seconds())
                : sum / 1e9 / span.seconds();
        return new Tile(
                "gc",
                "GC pause p99",
                span.count() == 0 ? "none" : UnitFormat.value(worst, Unit.NANOSECONDS),
                span.count() == 0 ? "no pause" : UnitFormat.value(share, Unit.RATIO) + " of time",
                series,
                Topic.GC,
                PageId.GC,
                true,
                span.count() == 0 ? null : figure("gc", worst, Unit.NANOSECONDS, Direction.LOWER),
                null);
    }

    private Tile heap() {
        Series series = data.seriesOf("heap.used").orElse(null);
        if (series == null) {
            return Tile.absent("heap", "Heap after GC", Topic.HEAP, PageId.MEMORY);
        }
        List<Double> at = data.numbers("gc.collections", "at");
        List<Double> after = data.numbers("gc.collections", "used after");
        boolean known = !whole && !at.isEmpty() && at.size() == after.size();
        double[] chosen = IntStream.range(0, known ? at.size() : 0)
                .filter(row -> within(run.fromNanos() + Math.round(at.get(row))))
                .mapToDouble(after::get)
                .filter(Double::isFinite)
                .toArray();
        double mean = known
                ? IntStream.range(0, chosen.length)
                        .mapToDouble(i -> chosen[i])
                        .average()
                        .orElse(Double.NaN)
                : data.value("heap.used.after.mean").orElse(Double.NaN);
        double most = known
                ? IntStream.range(0, chosen.length)
                        .mapToDouble(i -> chosen[i])
                        .max()
                        .orElse(Double.NaN)
                : data.value("heap.used.after.max").orElse(Double.NaN);
        return new Tile(
                "heap",
                "Heap after GC",
                Double.isNaN(mean) ? "none" : UnitFormat.value(mean, Unit.BYTES),
                Double.isNaN(mean) ? "no collection" : "max " + UnitFormat.value(most, Unit.BYTES),
                series,
                Topic.HEAP,
                PageId.MEMORY,
                whole || known,
                figure("heap", mean, Unit.BYTES, Direction.LOWER),
                null);
    }

    private boolean within(long nanos) {
        return nanos >= range.fromNanos() && nanos < range.toNanos();
    }

    /// Time of all threads together: of a metric for the whole run, else of how it went over time.
    private double time(String name) {
        if (whole) {
            return data.valueOrZero(name + ".total");
        }
        return data.seriesOf(name + ".time.share")
                .map(series -> span(series).amount() * 1e9)
                .orElse(0.0);
    }

    private Tile locks() {
        boolean blocked = data.seriesOf("lock.enter.time.share").isPresent();
        boolean parked = data.seriesOf("lock.park.time.share").isPresent();
        if (!blocked && !parked) {
            return Tile.absent("lock", "Lock wait", Topic.LOCKS, PageId.LOCKS);
        }
        String park = UnitFormat.value(time("lock.park"), Unit.NANOSECONDS);
        return new Tile(
                "lock",
                "Lock wait",
                blocked ? UnitFormat.value(time("lock.enter"), Unit.NANOSECONDS) : park,
                blocked ? (parked ? "parked " + park : "blocked") : "parked",
                data.seriesOf(blocked ? "lock.enter.time.share" : "lock.park.time.share")
                        .orElse(null),
                Topic.LOCKS,
                PageId.LOCKS,
                true,
                figure(
                        blocked ? "lock.enter" : "lock.park",
                        time(blocked ? "lock.enter" : "lock.park") / 1e9 / seconds(range),
                        Unit.RATIO,
                        Direction.LOWER),
                null);
    }

    private Tile inputOutput() {
        List<Series> parts = OverviewData.IO.stream()
                .flatMap(name -> data.seriesOf(name + ".time.share").stream())
                .toList();
        if (parts.isEmpty()) {
            return Tile.absent("io", "I/O wait", Topic.IO, PageId.IO);
        }
        double files = time("io.file.read") + time("io.file.write") + time("io.file.force");
        double sockets = time("io.socket.read") + time("io.socket.write");
        return new Tile(
                "io",
                "I/O wait",
                UnitFormat.value(files + sockets, Unit.NANOSECONDS),
                sockets == 0
                        ? "files only"
                        : files == 0 ? "sockets only" : "sockets " + UnitFormat.value(sockets, Unit.NANOSECONDS),
                Together.amounts("io", parts).orElse(null),
                Topic.IO,
                PageId.IO,
                true,
                figure("io", (files + sockets) / 1e9 / seconds(range), Unit.RATIO, Direction.LOWER),
                null);
    }

    /// Exceptions as events are often recorded of some kinds only, and the JVM's own counter is read now and then only:
    /// the larger of the two misses less.
    private Tile exceptions() {
        double events = data.valueOrZero("exceptions.count");
        double counted = data.valueOrZero("exceptions.thrown.increase");
        if (!data.has("exceptions.count") && !data.has("exceptions.thrown.increase")) {
            return Tile.absent("exceptions", "Exceptions", Topic.EXCEPTIONS, PageId.EXCEPTIONS);
        }
        boolean byEvent = events >= counted;
        Optional<Series> rate = data.seriesOf("exceptions.rate");
        Optional<Series> thrown = data.seriesOf("exceptions.thrown");
        double part = byEvent
                ? rate.map(series -> span(series).amount()).orElse(0.0)
                : thrown.map(this::increase).orElse(0.0);
        double count = whole ? Math.max(events, counted) : part;
        return new Tile(
                "exceptions",
                "Exceptions",
                UnitFormat.count(Math.round(count)),
                UnitFormat.value(count / seconds(range), Unit.PER_SECOND),
                (byEvent ? rate : thrown.map(Tiles::steps)).orElse(null),
                Topic.EXCEPTIONS,
                PageId.EXCEPTIONS,
                true,
                figure("exceptions", count / seconds(range), Unit.PER_SECOND, Direction.LOWER),
                null);
    }

    private double increase(Series counter) {
        if (span(counter).count() < 2) {
            return 0;
        }
        double[] values = span(counter).values();
        return values[values.length - 1] - values[0];
    }

    /// How much a counter grew from each reading to the next.
    private static Series steps(Series counter) {
        double[] grown = new double[counter.size()];
        for (int i = 1; i < grown.length; i++) {
            grown[i] = Math.max(0, counter.values()[i] - counter.values()[i - 1]);
        }
        return new Series(counter.name(), counter.unit(), counter.better(), counter.timeNanos(), grown);
    }

    private Tile safepoints() {
        Series series = data.seriesOf("vm.operation.time.share").orElse(null);
        if (series == null) {
            return Tile.absent("safepoints", "Safepoints", Topic.SAFEPOINTS, PageId.METRICS);
        }
        double share = whole
                ? data.valueOrZero("vm.operation.time.share")
                : span(series).amount() / seconds(range);
        String longest = data.value("vm.operation.max").stream()
                .mapToObj(value -> "longest " + UnitFormat.value(value, Unit.NANOSECONDS))
                .findFirst()
                .orElse("");
        return new Tile(
                "safepoints",
                "Safepoints",
                UnitFormat.value(share, Unit.RATIO),
                whole ? longest : "of time",
                series,
                Topic.SAFEPOINTS,
                PageId.METRICS,
                true,
                figure("safepoints", share, Unit.RATIO, Direction.LOWER),
                null);
    }

    private Tile threads() {
        Series series = data.seriesOf("thread.live").orElse(null);
        if (series == null) {
            return Tile.absent("threads", "Threads", Topic.THREADS, PageId.THREADS);
        }
        SeriesSpan span = span(series);
        return new Tile(
                "threads",
                "Threads",
                UnitFormat.value(Math.rint(span.mean()), Unit.COUNT),
                span.count() == 0 ? "no reading" : "max " + UnitFormat.value(span.most(), Unit.COUNT),
                series,
                Topic.THREADS,
                PageId.THREADS,
                true,
                figure("threads", span.mean(), Unit.COUNT, Direction.NEITHER),
                null);
    }
}
