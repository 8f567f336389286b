package assay.app.recording.topic;

import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.app.export.DataTable;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.select.FrameRule;
import assay.app.recording.select.ThreadChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What can be done with a row of a topic page's table: what it stands for becomes a filter, here or on another page.
///
/// @param threads the run's threads
record RowMenu(PageContext context, Supplier<List<ThreadInfo>> threads) {
    private static final long LEAST_NANOS = 1_000_000;

    /// One choice.
    record Choice(String title, Runnable effect) {}

    /// The choices, the one for Enter first; none if a row leads nowhere.
    List<Choice> of(TableSpec spec, DataTable table, int row) {
        List<Choice> choices = new ArrayList<>();
        switch (spec.source()) {
            case TableSpec.Source.Sites(String event) -> site(choices, event, cell(table, "method", row));
            case TableSpec.Source.Threads(String event) -> thread(choices, event, cell(table, "thread", row));
            case TableSpec.Source.Stored _ -> {
                time(choices, table, row);
                events(choices, spec.link(), table, row);
            }
        }
        return choices;
    }

    private void site(List<Choice> choices, String event, String method) {
        choices.add(new Choice(
                "Only samples with it, in the flame graph",
                () -> context.links()
                        .open(
                                PageId.FLAME,
                                now -> now.withProfile(event)
                                        .withFrames(
                                                with(now.frames(), new FrameRule(true, FrameRule.Kind.METHOD, method))),
                                Map.of())));
        choices.add(new Choice(
                "Only samples with it",
                () -> context.selection().add(new FrameRule(true, FrameRule.Kind.METHOD, method))));
        choices.add(new Choice(
                "Without samples of it",
                () -> context.selection().add(new FrameRule(false, FrameRule.Kind.METHOD, method))));
    }

    private static List<FrameRule> with(List<FrameRule> rules, FrameRule rule) {
        List<FrameRule> all = new ArrayList<>(rules);
        all.add(rule);
        return all;
    }

    private void thread(List<Choice> choices, String event, String name) {
        choices.add(new Choice(
                "This thread in the flame graph",
                () -> context.links()
                        .open(PageId.FLAME, now -> now.withProfile(event).withThreads(named(name)), Map.of())));
        choices.add(new Choice("Only this thread", () -> context.selection().choose(named(name))));
    }

    /// All threads of a name: pools reuse theirs.
    private ThreadChoice named(String name) {
        List<ThreadInfo> known = threads.get();
        Set<Integer> indexes = IntStream.range(0, known.size())
                .filter(index -> known.get(index).name().equals(name))
                .boxed()
                .collect(Collectors.toSet());
        return indexes.isEmpty() ? ThreadChoice.ALL : new ThreadChoice("thread " + name, indexes);
    }

    private void time(List<Choice> choices, DataTable table, int row) {
        Optional<DataTable.Numbers> at = numbers(table, "at");
        if (at.isEmpty()) {
            return;
        }
        double from = at.get().values().applyAsDouble(row);
        double length = numbers(table, "duration")
                .map(duration -> duration.values().applyAsDouble(row))
                .orElse(0.0);
        if (!Double.isNaN(from)) {
            long start = context.axis().startNanos() + Math.round(from);
            long end = start + Math.max(LEAST_NANOS, Double.isNaN(length) ? 0 : Math.round(length));
            choices.add(new Choice(
                    "Select its time", () -> context.selection().brush(new TimeRange(start, end), false)));
        }
    }

    private void events(List<Choice> choices, TableSpec.RowLink link, DataTable table, int row) {
        if (link.event().isEmpty()) {
            return;
        }
        String where = condition(link, table, row);
        choices.add(new Choice(
                "Show its events",
                () -> context.links().open(PageId.EVENTS, now -> now, Map.of("type", link.event(), "where", where))));
    }

    /// A condition of the event filter; empty if a row is no condition.
    static String condition(TableSpec.RowLink link, DataTable table, int row) {
        return table.columns().stream()
                .filter(column -> column.name().equals(link.column()))
                .findFirst()
                .map(column -> switch (column) {
                    case DataTable.Numbers numbers -> link.field() + " = " + numbers.raw(row);
                    case DataTable.Texts texts -> link.field() + " = " + quoted(texts.raw(row));
                })
                .orElse("");
    }

    private static String quoted(String text) {
        return text.indexOf('"') < 0 ? '"' + text + '"' : '\'' + text.replace("'", "\\'") + '\'';
    }

    private static String cell(DataTable table, String column, int row) {
        return table.columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(each -> each.raw(row))
                .orElse("");
    }

    private static Optional<DataTable.Numbers> numbers(DataTable table, String column) {
        return table.columns().stream()
                .filter(each -> each.name().equals(column))
                .filter(DataTable.Numbers.class::isInstance)
                .map(DataTable.Numbers.class::cast)
                .findFirst();
    }
}
