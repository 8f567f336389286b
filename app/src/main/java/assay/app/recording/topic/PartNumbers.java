package assay.app.recording.topic;

import static java.util.Map.entry;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Series;
import assay.analysis.model.TimeRange;
import assay.app.recording.data.RunData;
import assay.app.recording.data.SeriesSpan;
import assay.app.recording.select.Selection;
import assay.app.recording.select.ThreadChoice;
import assay.app.recording.topic.TopicAnswer.Figure;
import assay.app.recording.topic.TopicAnswer.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Metrics of a part of a run, where what is kept of the run tells them: from single events if all of them are kept,
/// from
/// readings, or from amounts over time. The others stay those of the whole run, and say so.
final class PartNumbers {
    private static final String PAUSE = "gc.pause";
    /// The event type behind each measure whose events are kept one by one.
    private static final Map<String, String> EVENTS = Map.ofEntries(
            entry("lock.enter", "jdk.JavaMonitorEnter"),
            entry("lock.wait", "jdk.JavaMonitorWait"),
            entry("lock.park", "jdk.ThreadPark"),
            entry("thread.sleep", "jdk.ThreadSleep"),
            entry("vthread.pinned", "jdk.VirtualThreadPinned"),
            entry("io.file.read", "jdk.FileRead"),
            entry("io.file.write", "jdk.FileWrite"),
            entry("io.socket.read", "jdk.SocketRead"),
            entry("io.socket.write", "jdk.SocketWrite"),
            entry("exceptions", "jdk.JavaExceptionThrow"),
            entry("errors", "jdk.JavaErrorThrow"),
            entry("compiler.deopt", "jdk.Deoptimization"));

    private final RunData data;
    private final List<ProfileSummary> profiles;
    private final TimeRange run;
    private final Selection selection;
    private final Cancellation cancellation;
    private final Map<String, Percentiles> known = new HashMap<>();

    /// @param run from its start to its end
    PartNumbers(
            RunData data,
            List<ProfileSummary> profiles,
            TimeRange run,
            Selection selection,
            Cancellation cancellation) {
        this.data = data;
        this.profiles = profiles;
        this.run = run;
        this.selection = selection;
        this.cancellation = cancellation;
    }

    Figure figure(String title, Metric whole) {
        if (selection.whole()) {
            return new Figure(title, whole, Scope.SELECTED);
        }
        int dot = whole.name().lastIndexOf('.');
        String measure = dot < 0 ? whole.name() : whole.name().substring(0, dot);
        String word = whole.name().substring(dot + 1);
        OptionalDouble ofEvents = events(measure, word);
        if (ofEvents.isPresent()) {
            return of(title, whole, ofEvents.getAsDouble(), Scope.SELECTED);
        }
        Scope timed = selection.threads().equals(ThreadChoice.ALL)
                        && selection.frames().isEmpty()
                ? Scope.SELECTED
                : Scope.ALL_THREADS;
        OptionalDouble ofTime = overTime(whole, measure, word);
        return ofTime.isPresent()
                ? of(title, whole, ofTime.getAsDouble(), timed)
                : new Figure(title, whole, Scope.WHOLE_RUN);
    }

    private static Figure of(String title, Metric whole, double value, Scope scope) {
        return Double.isFinite(value)
                ? new Figure(title, new Metric(whole.name(), value, whole.unit(), whole.better()), scope)
                : new Figure(title, null, scope);
    }

    private TimeRange range() {
        TimeRange asked = selection.effective();
        long from = Math.clamp(asked.fromNanos(), run.fromNanos(), run.toNanos());
        return new TimeRange(from, Math.clamp(asked.toNanos(), from, run.toNanos()));
    }

    private double seconds() {
        return Math.max(1, range().toNanos() - range().fromNanos()) / 1e9;
    }

    /// Of the samples that the selection keeps, if the profile has all events.
    private OptionalDouble events(String measure, String word) {
        String event = EVENTS.get(base(measure));
        boolean all = event != null
                && profiles.stream()
                        .anyMatch(profile -> profile.event().equals(event)
                                && profile.samples()
                                        == metric(base(measure) + ".count").orElse(-1));
        return all && event != null ? of(values(event), measure, word) : OptionalDouble.empty();
    }

    private static String base(String measure) {
        return measure.endsWith(".time") ? measure.substring(0, measure.length() - ".time".length()) : measure;
    }

    private Percentiles values(String event) {
        return known.computeIfAbsent(
                event,
                _ -> Percentiles.of(data.profile(event, cancellation).profile(), data.filter(selection), cancellation));
    }

    private OptionalDouble of(Percentiles values, String measure, String word) {
        if (measure.endsWith(".time")) {
            return word.equals("share") ? OptionalDouble.of(values.total() / 1e9 / seconds()) : OptionalDouble.empty();
        }
        return switch (word) {
            case "count" -> OptionalDouble.of(values.count());
            case "rate" -> OptionalDouble.of(values.count() / seconds());
            case "total" -> OptionalDouble.of(values.total());
            case "p50" -> OptionalDouble.of(values.at(50));
            case "p95" -> OptionalDouble.of(values.at(95));
            case "p99" -> OptionalDouble.of(values.at(99));
            case "max" -> OptionalDouble.of(values.at(100));
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble metric(String name) {
        return data.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .mapToDouble(Metric::value)
                .findFirst();
    }

    private OptionalDouble overTime(Metric whole, String measure, String word) {
        if (base(measure).equals(PAUSE)) {
            return data.series(PAUSE)
                    .filter(series -> series.size() == metric(PAUSE + ".count").orElse(-1))
                    .map(series -> of(Percentiles.of(series, range()), measure, word))
                    .orElse(OptionalDouble.empty());
        }
        return switch (whole.name()) {
            case "alloc.total" -> amount("alloc.rate");
            case "alloc.rate" -> scaled(amount("alloc.rate"), 1 / seconds());
            case "gc.count" -> collections(rows -> rows.length);
            case "gc.freed.bytes" -> collections(rows -> sum(rows, "used before") - sum(rows, "used after"));
            case "heap.used.after.max" -> collections(rows -> most(rows, "used after"));
            default -> readings(whole, measure, word);
        };
    }

    private OptionalDouble amount(String series) {
        return data.series(series)
                .map(each -> OptionalDouble.of(new SeriesSpan(each, range()).amount()))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble scaled(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
    }

    /// Of the readings that were taken in the range; those thinned out keep the least and the greatest.
    private OptionalDouble readings(Metric whole, String measure, String word) {
        Series series = data.series(measure).orElse(null);
        if (series == null || series.unit() != whole.unit()) {
            return OptionalDouble.empty();
        }
        SeriesSpan span = new SeriesSpan(series, range());
        double[] values = span.values();
        return switch (word) {
            case "max" -> OptionalDouble.of(span.most());
            case "min" ->
                OptionalDouble.of(IntStream.range(0, values.length)
                        .mapToDouble(i -> values[i])
                        .min()
                        .orElse(Double.NaN));
            case "mean" -> OptionalDouble.of(span.mean());
            case "last" -> OptionalDouble.of(values.length == 0 ? Double.NaN : values[values.length - 1]);
            case "increase" ->
                OptionalDouble.of(values.length == 0 ? Double.NaN : values[values.length - 1] - values[0]);
            default -> OptionalDouble.empty();
        };
    }

    /// Of the collections that began in the range, if all of them are kept.
    private OptionalDouble collections(ToDoubleFunction<int[]> figure) {
        FactTable table = data.table("gc.collections").orElse(null);
        if (table == null || table.rows() != metric("gc.count").orElse(-1)) {
            return OptionalDouble.empty();
        }
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> {
                    long at = run.fromNanos() + Math.round(number("at", row));
                    return at >= range().fromNanos() && at < range().toNanos();
                })
                .toArray();
        return OptionalDouble.of(figure.applyAsDouble(rows));
    }

    private double sum(int[] rows, String column) {
        return IntStream.of(rows).mapToDouble(row -> number(column, row)).sum();
    }

    private double most(int[] rows, String column) {
        return IntStream.of(rows).mapToDouble(row -> number(column, row)).max().orElse(Double.NaN);
    }

    /// A number of the table of collections; NaN if it has none there.
    private double number(String column, int row) {
        return data.table("gc.collections").stream()
                .flatMap(table -> table.columns().stream())
                .filter(each -> each.name().equals(column))
                .filter(FactTable.Numbers.class::isInstance)
                .mapToDouble(each -> ((FactTable.Numbers) each).values().get(row))
                .findFirst()
                .orElse(Double.NaN);
    }
}
