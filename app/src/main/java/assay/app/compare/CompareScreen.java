package assay.app.compare;

import assay.app.failure.FailureMessages;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.navigate.Place;
import assay.app.recording.LoadingNotice;
import assay.app.recording.page.PdfExport;
import assay.app.report.ComparisonReport;
import assay.app.report.PdfReport;
import assay.app.runs.RunSource;
import assay.app.runs.StoredRun;
import assay.app.shell.Action;
import assay.app.shell.MenuSlot;
import assay.app.shell.View;
import assay.charts.paint.Theme;
import assay.storage.RunStore;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The screen of two runs: loads what is stored of them, then shows a [CompareView].
public final class CompareScreen implements View {
    private final long baseline;
    private final long candidate;
    private final RunStore store;
    private final JobRunner jobs;
    private final FailureMessages failures;
    private final ObservableValue<Theme> theme;
    private final PdfExport export;
    private final StackPane node = new StackPane();
    private final LoadingNotice notice = new LoadingNotice();
    private final ReadOnlyStringWrapper title;
    private final StringProperty obstacle = new SimpleStringProperty("the runs are still being compared");
    private @Nullable CompareViewModel model;
    private @Nullable CompareView view;

    /// @param theme colours around the data, following the window's theme
    public CompareScreen(
            Place.Compare place,
            RunStore store,
            JobRunner jobs,
            FailureMessages failures,
            ObservableValue<Theme> theme,
            PdfExport export) {
        this.baseline = place.baseline();
        this.candidate = place.candidate();
        this.store = store;
        this.jobs = jobs;
        this.failures = failures;
        this.theme = theme;
        this.export = export;
        title = new ReadOnlyStringWrapper("Runs " + baseline + " and " + candidate);
        node.getChildren().add(notice);
    }

    private record Pair(RunSource base, RunSource candidate) {}

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
            jobs.submit(
                    Lane.IO,
                    "open/" + baseline + '/' + candidate,
                    (_, _) -> new Pair(side(baseline), side(candidate)),
                    this::take);
        }
    }

    private RunSource side(long id) {
        return new StoredRun(store, store.run(id));
    }

    private void take(JobState<Pair> state) {
        switch (state) {
            case JobState.Idle<Pair> _, JobState.Running<Pair> _, JobState.Cancelled<Pair> _ -> notice.working();
            case JobState.Failed<Pair> failed ->
                notice.failed(failures.of(failed.failure(), "runs " + baseline + " and " + candidate));
            case JobState.Done<Pair> done -> open(done.value());
        }
    }

    private void open(Pair pair) {
        title.set(pair.base().run().name() + " ↔ " + pair.candidate().run().name());
        CompareViewModel newModel = new CompareViewModel(pair.base(), pair.candidate(), jobs);
        newModel.comparisonProperty().subscribe(now -> obstacle.set(now == null ? obstacle.get() : ""));
        CompareView newView = new CompareView(newModel, theme, failures);
        model = newModel;
        view = newView;
        node.getChildren().setAll(newView);
        newView.chart(0).sceneProperty().subscribe(scene -> {
            if (scene != null && node.getScene() != null) { // the tabs' skin adds the chart only at the first layout
                newView.chart(0).requestFocus();
            }
        });
    }

    private void exportPdf(CompareViewModel shown) {
        Comparison comparison = shown.comparisonProperty().get();
        if (comparison != null) {
            String name = comparison.runs().base().run().name() + " vs "
                    + comparison.runs().candidate().run().name();
            ComparisonReport report = new ComparisonReport(comparison.runs(), comparison.diff());
            export.export(name, (stamp, out) -> PdfReport.write(report, stamp, out));
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                act("file.exportPdf", MenuSlot.FILE, "Export PDF…", (shown, _) -> exportPdf(shown))
                        .withKey("Shortcut+Shift+E"),
                act("edit.find", MenuSlot.EDIT, "Find frames", (_, shown) -> shown.focusSearch())
                        .withKey("Shortcut+F"),
                act("view.swap", MenuSlot.VIEW, "Swap A and B", (shown, _) -> shown.swap())
                        .withLetter("x"),
                act(
                                "view.link",
                                MenuSlot.VIEW,
                                "Link or unlink both sides",
                                (shown, _) -> shown.linkedProperty()
                                        .set(!shown.linkedProperty().get()))
                        .withLetter("l"),
                act("view.resetZoom", MenuSlot.VIEW, "Reset zoom", (_, shown) -> shown.resetZoom())
                        .withKey("Shortcut+0"));
    }

    private Action act(String id, MenuSlot menu, String text, BiConsumer<CompareViewModel, CompareView> effect) {
        return Action.of(id, menu, text, () -> {
                    if (model != null && view != null) {
                        effect.accept(model, view);
                    }
                })
                .withObstacle(obstacle);
    }

    @Override
    public void focus() {
        (view == null ? node : view.chart(0)).requestFocus();
    }

    /// What is shown, null while the runs are being opened.
    public @Nullable CompareView view() {
        return view;
    }
}
