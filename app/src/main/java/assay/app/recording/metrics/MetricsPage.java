package assay.app.recording.metrics;

import assay.analysis.model.TimeRange;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.measure.Measures;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.RecordingPage;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Everything that was measured, in one list. It knows no filter but time, which curves show as a veil.
public final class MetricsPage implements RecordingPage {
    private final PageContext context;
    private final MetricsView view;
    private @Nullable Measures measures;

    public MetricsPage(PageContext context) {
        this.context = context;
        view = new MetricsView(
                context.summary().facts(),
                context.theme(),
                context.selection()
                        .selectionProperty()
                        .map(selection -> selection.effective())
                        .map(range -> range.equals(TimeRange.ALL)
                                ? null
                                : context.axis().shares(range)),
                () -> context.links().changed());
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        if (measures == null) {
            context.jobs()
                    .ask(
                            Lane.IO,
                            "measures",
                            (_, _) -> new MetricsView.Found(
                                    context.data().measured(),
                                    Measures.of(context.data().measurements())),
                            this::take);
        }
    }

    private void take(JobState<MetricsView.Found> state) {
        if (state instanceof JobState.Done<MetricsView.Found>(var found)) {
            measures = found.measures();
        }
        view.take(state);
        context.links().changed();
    }

    @Override
    public List<DataTable> copyables() {
        if (measures == null || measures.all().isEmpty()) {
            return List.of();
        }
        String caption = context.run().name();
        Stream<DataTable> chosen = view.chosen().stream()
                .flatMap(measure ->
                        MetricTables.of(measure, context.summary().facts().startNanos(), caption).stream());
        return Stream.concat(chosen, Stream.of(MetricTables.all(measures, caption)))
                .toList();
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    @Override
    public void hide() {
        context.jobs().cancel();
    }
}
