package assay.app.recording.topic;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.ThreadWeight;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.recording.data.RunData;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.select.Selection;
import assay.app.recording.select.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Makes the tables of a topic page. For background threads.
///
/// @param profiles totals of the run's profiles
/// @param whole the axis of the whole recording
record TopicTables(RunData data, List<ProfileSummary> profiles, TimeAxis whole) {
    /// Column with the time of a row since the start of the recording.
    private static final String AT = "at";

    /// Whether there is anything, whatever is selected.
    boolean has(TableSpec spec) {
        return switch (spec.source()) {
            case TableSpec.Source.Stored(String table) ->
                data.table(table).filter(found -> found.rows() > 0).isPresent();
            case TableSpec.Source.Sites(String event) -> sampled(event);
            case TableSpec.Source.Threads(String event) -> sampled(event);
        };
    }

    private boolean sampled(String event) {
        return profiles.stream().anyMatch(each -> each.event().equals(event) && each.samples() > 0);
    }

    TableAnswer make(TableSpec spec, Selection selection, Cancellation cancellation) {
        if (!has(spec)) {
            return new TableAnswer.Absent();
        }
        return switch (spec.source()) {
            case TableSpec.Source.Stored(String table) ->
                data.table(table)
                        .<TableAnswer>map(found -> stored(spec.title(), found, selection))
                        .orElseGet(TableAnswer.Absent::new);
            case TableSpec.Source.Sites(String event) -> {
                SampleFilter filter = data.filter(selection);
                CallTree tree = data.tree(event, filter, ShapeOptions.FOR_PEOPLE, cancellation);
                ProfileData profile = data.profile(event, cancellation);
                yield tree.samples(0) == 0
                        ? filtered(event, selection, cancellation)
                        : sites(spec.title(), tree, profile, selection);
            }
            case TableSpec.Source.Threads(String event) -> {
                ProfileData profile = data.profile(event, cancellation);
                List<ThreadWeight> threads = ThreadWeight.of(profile, data.filter(selection));
                yield threads.isEmpty()
                        ? filtered(event, selection, cancellation)
                        : threads(spec.title(), threads, profile, selection);
            }
        };
    }

    private TableAnswer filtered(String event, Selection selection, Cancellation cancellation) {
        return new TableAnswer.Filtered(
                SelectionEffect.of(data, selection.withProfile(event), whole.startNanos(), cancellation));
    }

    private TableAnswer stored(String title, FactTable table, Selection selection) {
        int[] rows = IntStream.range(0, table.rows()).toArray();
        TimeRange range = selection.effective();
        boolean timed = false;
        for (FactTable.Column column : table.columns()) {
            if (column instanceof FactTable.Numbers(String name, Unit unit, List<Double> at)
                    && name.equals(AT)
                    && unit == Unit.NANOSECONDS) {
                timed = true;
                rows = IntStream.of(rows)
                        .filter(row -> within(at.get(row), range))
                        .toArray();
            }
        }
        String note = timed && rows.length < table.rows()
                ? UnitFormat.count(rows.length) + " of " + UnitFormat.count(table.rows()) + " in the selected time"
                : !timed && !selection.whole() ? "of the whole run, whatever is selected" : "";
        DataTable all = new DataTable(
                title,
                note,
                table.rows(),
                table.columns().stream().map(DataTable::column).toList());
        return new TableAnswer.Rows(rows.length == table.rows() ? all : all.of(rows), note);
    }

    private boolean within(double at, TimeRange range) {
        if (Double.isNaN(at)) {
            return true;
        }
        long nanos = whole.startNanos() + Math.round(at);
        return nanos >= range.fromNanos() && nanos < range.toNanos();
    }

    private static TableAnswer sites(String title, CallTree tree, ProfileData profile, Selection selection) {
        List<MethodWeight> methods = MethodWeight.of(tree);
        Unit unit = TopicCharts.unit(profile.profile().summary().unit());
        long all = Math.max(1, tree.total(0));
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(new DataTable.Texts("method", row -> methods.get(row).label()));
        columns.add(numbers("self", unit, methods, MethodWeight::self));
        columns.add(new DataTable.Numbers(
                "self share", Unit.RATIO, row -> (double) methods.get(row).self() / all));
        columns.add(numbers("total", unit, methods, MethodWeight::total));
        columns.add(new DataTable.Numbers(
                "total share", Unit.RATIO, row -> (double) methods.get(row).total() / all));
        if (unit != Unit.COUNT) {
            columns.add(numbers("samples", Unit.COUNT, methods, MethodWeight::samples));
        }
        String note = note(tree.total(0), profile, selection);
        return new TableAnswer.Rows(new DataTable(title, note, methods.size(), columns), note);
    }

    private static TableAnswer threads(
            String title, List<ThreadWeight> threads, ProfileData profile, Selection selection) {
        Unit unit = TopicCharts.unit(profile.profile().summary().unit());
        long all = threads.stream().mapToLong(ThreadWeight::weight).sum();
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(new DataTable.Texts("thread", row -> threads.get(row).name()));
        columns.add(numbers("total", unit, threads, ThreadWeight::weight));
        columns.add(new DataTable.Numbers(
                "share", Unit.RATIO, row -> (double) threads.get(row).weight() / Math.max(1, all)));
        if (unit != Unit.COUNT) {
            columns.add(numbers("samples", Unit.COUNT, threads, ThreadWeight::samples));
        }
        String note = note(all, profile, selection);
        return new TableAnswer.Rows(new DataTable(title, note, threads.size(), columns), note);
    }

    private static <T> DataTable.Column numbers(String name, Unit unit, List<T> rows, ToLongFunction<T> value) {
        return new DataTable.Numbers(name, unit, row -> value.applyAsLong(rows.get(row)));
    }

    private static String note(long kept, ProfileData profile, Selection selection) {
        var summary = profile.profile().summary();
        return selection.whole() ? "" : UnitFormat.weight(kept, summary.unit()) + " selected";
    }
}
