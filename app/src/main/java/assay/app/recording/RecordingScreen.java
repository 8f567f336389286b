package assay.app.recording;

import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.app.export.FlameExport;
import assay.app.export.FlameFigure;
import assay.app.export.FlameFormat;
import assay.app.export.PictureOptions;
import assay.app.failure.FailureMessages;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.measure.Measures;
import assay.app.navigate.Place;
import assay.app.report.PdfReport;
import assay.app.report.RunReport;
import assay.app.shell.Action;
import assay.app.shell.View;
import assay.charts.paint.Theme;
import assay.storage.RunStore;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The screen of one recording: loads what is stored of it, then shows a [RecordingView].
public final class RecordingScreen implements View {
    private final long id;
    private final RunStore store;
    private final JobRunner jobs;
    private final FailureMessages failures;
    private final ObservableValue<Theme> theme;
    private final ZoneId zone;
    private final PdfExport export;
    private final FlameExports flames;
    private final StackPane node = new StackPane();
    private final LoadingNotice notice = new LoadingNotice();
    private final ReadOnlyStringWrapper title;
    private final RecordingActions actions = new RecordingActions(this::exportPdf, this::exportFlame);
    private @Nullable RecordingViewModel model;
    private @Nullable RecordingView view;

    /// @param theme colours around the data, following the window's theme
    public RecordingScreen(
            long id,
            RunStore store,
            JobRunner jobs,
            FailureMessages failures,
            ObservableValue<Theme> theme,
            ZoneId zone,
            PdfExport export,
            FileExport files) {
        this.id = id;
        this.store = store;
        this.jobs = jobs;
        this.failures = failures;
        this.theme = theme;
        this.zone = zone;
        this.export = export;
        this.flames = new FlameExports(files);
        title = new ReadOnlyStringWrapper("Run " + id);
        node.getChildren().add(notice);
    }

    /// What a screen loads before it can show anything.
    public record Opened(Run run, RecordingSummary summary) {
        /// Reads a run's facts.
        ///
        /// @throws assay.storage.StoreException.Missing if it is not in the store any more
        public static Opened read(RunStore store, long id) {
            return new Opened(store.run(id), store.summary(id));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public void show(Place place) {
        if (view == null) {
            jobs.submit(Lane.IO, "open/" + id, (_, _) -> Opened.read(store, id), this::take);
        }
    }

    private void take(JobState<Opened> state) {
        switch (state) {
            case JobState.Idle<Opened> _, JobState.Running<Opened> _, JobState.Cancelled<Opened> _ -> notice.working();
            case JobState.Failed<Opened> failed -> notice.failed(failures.of(failed.failure(), "run " + id));
            case JobState.Done<Opened> done -> open(done.value());
        }
    }

    private void open(Opened opened) {
        title.set(opened.run().name());
        FlameQuery query = new FlameQuery(opened.summary().facts(), event -> store.profile(id, event));
        RecordingViewModel newModel = new RecordingViewModel(opened.run(), opened.summary(), query, jobs);
        RecordingView newView = new RecordingView(newModel, theme, zone);
        model = newModel;
        view = newView;
        actions.bind(newModel, newView);
        newModel.metricsShownProperty().addListener((_, _, shown) -> {
            if (shown) {
                measure(newView.metrics());
            }
        });
        node.getChildren().setAll(newView);
        newView.chart().requestFocus();
    }

    private void measure(MetricsView metrics) {
        jobs.submit(
                Lane.IO,
                "measure/" + id,
                (_, _) -> new MetricsView.Found(store.measured(id), Measures.of(store.measurements(id))),
                metrics::take);
    }

    private void exportPdf() {
        RecordingViewModel shown = model;
        FlameQuery.Answer answer = shown == null ? null : shown.answerProperty().get();
        if (shown != null && answer != null) {
            FlameFigure figure = figure(shown, answer);
            export.export(shown.run().name(), (stamp, out) -> {
                Measures measures = Measures.of(store.measurements(id));
                PdfReport.write(
                        new RunReport(
                                shown.run().name(), shown.run(), shown.summary(), measures, List.of(figure), false),
                        stamp,
                        out);
            });
        }
    }

    private void exportFlame(FlameFormat format) {
        RecordingViewModel shown = model;
        FlameQuery.Answer answer = shown == null ? null : shown.answerProperty().get();
        if (shown != null && answer != null) {
            PictureOptions usual = PictureOptions.USUAL;
            FlameExport graph = new FlameExport(
                    figure(shown, answer),
                    answer.data(),
                    answer.request().filter(),
                    shown.summary().facts().range(),
                    false,
                    new PictureOptions(usual.width(), theme.getValue(), usual.scale()));
            flames.export(shown.run().name(), format, graph);
        }
    }

    /// The flame graph as it is on screen.
    private static FlameFigure figure(RecordingViewModel model, FlameQuery.Answer answer) {
        boolean searched = model.searchProperty().get() instanceof SearchState.Found;
        String text = model.searchTextProperty().get();
        return new FlameFigure(
                model.run().name(),
                answer.data().profile().summary(),
                answer.tree(),
                model.zoomedProperty().get(),
                model.icicleProperty().get(),
                searched ? Pattern.compile(text, Pattern.CASE_INSENSITIVE) : null,
                model.chips().stream().map(FilterChip::text).toList());
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public void focus() {
        (view == null ? node : view.chart()).requestFocus();
    }

    /// What is shown, null while the run is being opened.
    public @Nullable RecordingView view() {
        return view;
    }
}
