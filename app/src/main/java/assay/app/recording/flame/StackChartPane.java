package assay.app.recording.flame;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.StackChart;
import assay.analysis.profile.StackSpans;
import assay.analysis.profile.ThreadWeight;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageContext;
import assay.charts.control.StackChartView;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What one thread had on its stack, over time.
final class StackChartPane implements StackView {
    private static final int MOST_COPIED = 100_000;

    private final PageContext context;
    private final IntegerProperty thread;
    private final Coloring.Painter painter;
    private final StackChartView chart = new StackChartView();
    private final ComboBox<ThreadWeight> threads = new ComboBox<>();
    private final Label facts = new Label();
    private final VBox node;
    private @Nullable Shown shown;
    private @Nullable Spans spans;
    private @Nullable Object asked;
    private boolean filling;

    private record Question(FlameQuery.Request request, int thread) {}

    private record Spans(Question question, CallTree tree, StackSpans spans) {}

    /// @param thread the chosen one, -1 for the heaviest
    /// @param painter colours a tree as was chosen
    StackChartPane(PageContext context, IntegerProperty thread, Coloring.Painter painter) {
        this.context = context;
        this.thread = thread;
        this.painter = painter;
        chart.setId("stack-chart");
        chart.themeProperty().bind(context.theme());
        threads.setId("stack-thread");
        threads.setAccessibleText("Thread");
        threads.setPrefWidth(330);
        threads.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ThreadWeight each) {
                return each == null ? "" : nameOf(each);
            }

            @Override
            public ThreadWeight fromString(String text) {
                throw new IllegalStateException("text: " + text + "; the box is not edited");
            }
        });
        threads.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !filling) {
                thread.set(chosen.thread());
            }
        });
        thread.addListener(_ -> ask());
        facts.getStyleClass().add(Styles.TEXT_MUTED);
        HBox bar = new HBox(8, new Label("Thread"), threads, facts);
        bar.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(6, bar, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
    }

    private String nameOf(ThreadWeight each) {
        Shown now = shown;
        String name = each.name().isEmpty() ? "(unnamed)" : each.name();
        WeightUnit unit = now == null
                ? WeightUnit.SAMPLES
                : now.answer().data().profile().summary().unit();
        return name + "   " + UnitFormat.weight(each.weight(), unit);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Shown newShown) {
        shown = newShown;
        filling = true;
        List<ThreadWeight> known = newShown.answer().threads().stream()
                .filter(each -> each.thread() != Samples.NONE && isChosen(newShown, each.thread()))
                .toList();
        threads.getItems().setAll(known);
        select(known);
        filling = false;
        ask();
        color();
    }

    private void select(List<ThreadWeight> known) {
        known.stream()
                .filter(each -> each.thread() == thread.get())
                .findFirst()
                .or(() -> known.stream().findFirst())
                .ifPresentOrElse(threads.getSelectionModel()::select, threads.getSelectionModel()::clearSelection);
    }

    private static boolean isChosen(Shown now, int each) {
        var chosen = now.answer().request().selection().threads();
        return chosen.all() || chosen.threads().contains(each);
    }

    /// Shows the next thread, or the one before if `step` is negative, around the ends.
    void step(int step) {
        int size = threads.getItems().size();
        if (size > 0) {
            threads.getSelectionModel()
                    .select(Math.floorMod(threads.getSelectionModel().getSelectedIndex() + step, size));
        }
    }

    private void ask() {
        Shown now = shown;
        filling = true;
        select(threads.getItems());
        filling = false;
        ThreadWeight chosen = threads.getValue();
        if (now == null || chosen == null || node.getParent() == null) {
            return;
        }
        Question question = new Question(now.answer().request(), chosen.thread());
        if (!question.equals(asked)) {
            asked = question;
            context.jobs().ask(Lane.CPU, "stacks", (_, cancellation) -> answer(question, cancellation), this::take);
        }
    }

    private Spans answer(Question question, Cancellation cancellation) {
        FlameQuery.Request request = question.request();
        SampleFilter filter = context.data().filter(request.selection());
        String event = request.selection().profile();
        CallTree tree = context.data().tree(event, filter, request.shape().withReversed(false), cancellation);
        StackSpans found = StackChart.of(
                tree.shape(), context.data().profile(event, cancellation), filter, question.thread(), cancellation);
        return new Spans(question, tree, found);
    }

    private void take(JobState<Spans> state) {
        if (state instanceof JobState.Done<Spans>(var result)) {
            Spans before = spans;
            spans = result;
            showSpans(result, before);
            color();
            context.links().changed();
        } else if (state instanceof JobState.Cancelled<Spans> || state instanceof JobState.Failed<Spans>) {
            asked = null;
        }
    }

    private void showSpans(Spans now, @Nullable Spans before) {
        long start = context.axis().startNanos();
        TimeRange whole = context.summary().facts().range();
        TimeRange range = now.question().request().selection().effective();
        double from = Math.max(whole.fromNanos(), range.fromNanos()) - start;
        double to = Math.min(whole.toNanos(), range.toNanos()) - start;
        boolean sameTime = before != null
                && Objects.equals(before.question().request().selection().effective(), range);
        if (!sameTime) {
            chart.setTime(from, to);
        }
        chart.sourceProperty().set(new SpanSource(now.spans(), now.tree().shape(), start));
        chart.setTipText(each -> now.tree().shape().label(each));
        ThreadWeight chosen = threads.getValue();
        String name = chosen == null ? "" : chosen.name();
        String count = UnitFormat.weight(now.spans().samples(), WeightUnit.SAMPLES);
        facts.setText(count + ", gaps are times without samples");
        chart.setSummary("Stacks of thread %s over time, %s in %d rows"
                .formatted(name, count, now.spans().rows()));
    }

    private void color() {
        Spans now = spans;
        if (now != null) {
            chart.colorsProperty().set(painter.colors(now.tree()));
        }
    }

    @Override
    public void mark(SearchState search) {
        Spans now = spans;
        boolean same = now != null
                && search instanceof SearchState.Found found
                && found.tree().shape() == now.tree().shape();
        chart.matchesProperty().set(same ? search.highlighted() : null);
    }

    @Override
    public @Nullable Target target() {
        Spans now = spans;
        int span = chart.selectedSpanProperty().get();
        return now == null
                        || span < 0
                        || !now.tree().shape().isFrame(now.spans().node(span))
                ? null
                : Target.of(now.tree(), now.spans().node(span));
    }

    @Override
    public List<DataTable> tables() {
        Spans now = spans;
        Shown words = shown;
        if (now == null || words == null) {
            return List.of();
        }
        StackSpans all = now.spans();
        long start = context.axis().startNanos();
        return List.of(new DataTable(
                "Stack chart",
                words.caption(),
                Math.min(MOST_COPIED, all.size()),
                List.of(
                        new DataTable.Numbers("Start", Unit.NANOSECONDS, row -> all.fromNanos(row) - start),
                        new DataTable.Numbers("Length", Unit.NANOSECONDS, row -> all.toNanos(row) - all.fromNanos(row)),
                        new DataTable.Numbers("Depth", Unit.COUNT, row -> rowOf(all, row)),
                        new DataTable.Texts("Frame", row -> now.tree().shape().label(all.node(row))))));
    }

    private static int rowOf(StackSpans all, int span) {
        int row = 0;
        while (all.firstOfRow(row + 1) <= span) {
            row++;
        }
        return row;
    }

    @Override
    public void hide() {
        asked = null;
    }

    @Override
    public void focus() {
        chart.requestFocus();
    }

    /// The chart, for those who drive it.
    StackChartView chart() {
        return chart;
    }
}
