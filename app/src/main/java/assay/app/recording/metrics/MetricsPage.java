package assay.app.recording.metrics;

import assay.analysis.model.TimeRange;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.measure.Measures;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.RecordingPage;
import java.util.SortedMap;
import javafx.scene.Node;

/// Everything that was measured, in one list. It knows no filter but time, which curves show as a veil.
public final class MetricsPage implements RecordingPage {
    private final PageContext context;
    private final MetricsView view;
    private boolean found;

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
                                : context.axis().shares(range)));
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        if (!found) {
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
        found = state instanceof JobState.Done;
        view.take(state);
    }

    @Override
    public void hide() {
        context.jobs().cancel();
    }
}
