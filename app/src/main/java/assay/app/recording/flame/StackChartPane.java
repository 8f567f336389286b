package assay.app.recording.flame;

import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
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
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What threads had on their stacks, over time.
final class StackChartPane implements StackView {
    private static final int MOST_COPIED = 100_000;

    private final PageContext context;
    private final Coloring.Painter painter;
    private final StackQuery query;
    private final StackChartView chart = new StackChartView();
    private final StackThreads threads;
    private final Label facts = new Label();
    private final VBox node;
    private @Nullable Shown shown;
    private StackQuery.@Nullable Answer answer;
    private @Nullable Object asked;

    /// @param thread the chosen one, as for [StackThreads]
    /// @param painter colours a tree as was chosen
    StackChartPane(PageContext context, IntegerProperty thread, Coloring.Painter painter) {
        this.context = context;
        this.painter = painter;
        query = new StackQuery(context.data(), context.axis().startNanos());
        threads = new StackThreads(thread);
        chart.setId("stack-chart");
        chart.themeProperty().bind(context.theme());
        thread.addListener(_ -> {
            threads.follow();
            ask();
        });
        facts.getStyleClass().add(Styles.TEXT_MUTED);
        HBox bar = new HBox(8, new Label("Threads"), threads, facts);
        bar.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(6, bar, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Shown newShown) {
        shown = newShown;
        threads.show(newShown);
        ask();
        color();
    }

    /// Moves to the next thread, or to the one before if `step` is negative.
    void step(int step) {
        if (threads.several()) {
            chart.showLane(Math.max(0, chart.selectedLane() + step));
        } else {
            threads.step(step);
        }
    }

    private void ask() {
        Shown now = shown;
        List<ThreadWeight> chosen = threads.chosen();
        if (now == null || chosen.isEmpty() || node.getParent() == null) {
            return;
        }
        StackQuery.Question question = new StackQuery.Question(now.answer().request(), chosen);
        if (!question.equals(asked)) {
            asked = question;
            context.jobs()
                    .ask(Lane.CPU, "stacks", (_, cancellation) -> query.answer(question, cancellation), this::take);
        }
    }

    private void take(JobState<StackQuery.Answer> state) {
        if (state instanceof JobState.Done<StackQuery.Answer>(var result)) {
            StackQuery.Answer before = answer;
            answer = result;
            showSpans(result, before);
            color();
            context.links().changed();
        } else if (state instanceof JobState.Cancelled<StackQuery.Answer>
                || state instanceof JobState.Failed<StackQuery.Answer>) {
            asked = null;
        }
    }

    private void showSpans(StackQuery.Answer now, StackQuery.@Nullable Answer before) {
        long start = context.axis().startNanos();
        TimeRange whole = context.summary().facts().range();
        TimeRange range = now.question().range();
        if (before == null || !Objects.equals(before.question().range(), range)) {
            double from = Math.max(whole.fromNanos(), range.fromNanos()) - start;
            double to = Math.min(whole.toNanos(), range.toNanos()) - start;
            chart.setTime(from, to);
        }
        chart.sourceProperty().set(now.spans());
        chart.setTipText(each -> now.tree().shape().label(each));
        List<ThreadWeight> drawn = now.question().threads();
        String count = UnitFormat.weight(now.samples(), WeightUnit.SAMPLES);
        facts.setText(count + lanes(drawn.size()) + ", gaps are times without samples");
        String who =
                drawn.size() == 1 ? "thread " + drawn.getFirst().name() : UnitFormat.count(drawn.size()) + " threads";
        chart.setSummary("Stacks of %s over time, %s in %d rows"
                .formatted(who, count, now.spans().rows()));
    }

    private String lanes(int drawn) {
        return drawn < threads.count()
                ? " of the %d heaviest of %d threads".formatted(drawn, threads.count())
                : drawn == 1 ? "" : " of %d threads, heaviest first".formatted(drawn);
    }

    private void color() {
        StackQuery.Answer now = answer;
        if (now != null) {
            chart.colorsProperty().set(painter.colors(now.tree()));
        }
    }

    @Override
    public void mark(SearchState search) {
        StackQuery.Answer now = answer;
        boolean same = now != null
                && search instanceof SearchState.Found found
                && found.tree().shape() == now.tree().shape();
        chart.matchesProperty().set(same ? search.highlighted() : null);
    }

    @Override
    public @Nullable Target target() {
        StackQuery.Answer now = answer;
        int span = chart.selectedSpanProperty().get();
        return now == null
                        || span < 0
                        || !now.tree().shape().isFrame(now.spans().node(span))
                ? null
                : Target.of(now.tree(), now.spans().node(span));
    }

    @Override
    public List<DataTable> tables() {
        StackQuery.Answer now = answer;
        Shown words = shown;
        if (now == null || words == null) {
            return List.of();
        }
        LaneSpans all = now.spans();
        return List.of(new DataTable(
                "Stack chart",
                words.caption(),
                Math.min(MOST_COPIED, all.size()),
                List.of(
                        new DataTable.Texts("Thread", all::thread),
                        new DataTable.Numbers("Start", Unit.NANOSECONDS, all::from),
                        new DataTable.Numbers("Length", Unit.NANOSECONDS, row -> all.to(row) - all.from(row)),
                        new DataTable.Numbers("Depth", Unit.COUNT, all::depth),
                        new DataTable.Texts("Frame", row -> now.tree().shape().label(all.node(row))))));
    }

    @Override
    public void hide() {
        asked = null;
    }

    @Override
    public void focus() {
        chart.requestFocus();
    }
}
