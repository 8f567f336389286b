package assay.app.recording;

import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.app.export.FlameFigure;
import assay.app.job.JobHandle;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.measure.Measures;
import assay.app.navigate.Place;
import assay.app.report.PdfReport;
import assay.app.report.RunReport;
import assay.app.shell.Action;
import assay.app.shell.Letter;
import assay.app.shell.View;
import assay.storage.RunStore;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The screen of one recording: loads what is stored of it, then shows a [RecordingFrame].
public final class RecordingScreen implements View {
    private final long id;
    private final RecordingServices services;
    private final StackPane node = new StackPane();
    private final LoadingNotice notice = new LoadingNotice();
    private final ReadOnlyStringWrapper title;
    private final RecordingActions actions = new RecordingActions(this::exportPdf);
    private SortedMap<String, String> wanted = Collections.emptySortedMap();
    private @Nullable JobHandle opening;
    private @Nullable Opened opened;
    private @Nullable RecordingFrame frame;

    public RecordingScreen(long id, RecordingServices services) {
        this.id = id;
        this.services = services;
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
        wanted = new TreeMap<>(place.state());
        if (frame != null) {
            frame.show(wanted);
        } else {
            opening = services.jobs()
                    .submit(Lane.IO, "open/" + id, (_, _) -> Opened.read(services.store(), id), this::take);
        }
    }

    private void take(JobState<Opened> state) {
        switch (state) {
            case JobState.Idle<Opened> _, JobState.Running<Opened> _, JobState.Cancelled<Opened> _ -> notice.working();
            case JobState.Failed<Opened> failed ->
                notice.failed(services.failures().of(failed.failure(), "run " + id));
            case JobState.Done<Opened> done -> open(done.value());
        }
    }

    private void open(Opened found) {
        title.set(found.run().name());
        if (found.run().kind().isScored()) {
            notice.tell(
                    found.run().name(),
                    "Results of %s. They are stored whole; their tables and comparisons are on the command line so far: assay show %d, and assay compare %d OTHER."
                            .formatted(found.summary().facts().version(), id, id));
            return;
        }
        RecordingFrame newFrame = new RecordingFrame(found, services, actions::update);
        opened = found;
        frame = newFrame;
        actions.bind(newFrame);
        node.getChildren().setAll(newFrame);
        newFrame.show(wanted);
        newFrame.page().focus();
    }

    @Override
    public void hide() {
        if (frame != null) {
            frame.hide();
        }
    }

    @Override
    public void close() {
        if (opening != null) {
            opening.cancel();
        }
        if (frame != null) {
            frame.close();
        }
    }

    private void exportPdf() {
        if (opened != null && frame != null) {
            Opened shown = opened;
            List<FlameFigure> figures = frame.figures();
            services.pdf().export(shown.run().name(), (stamp, out) -> {
                Measures measures = Measures.of(services.store().measurements(id));
                PdfReport.write(
                        new RunReport(
                                shown.run().name(),
                                shown.run(),
                                shown.summary(),
                                measures,
                                figures,
                                services.store().notes().of(id),
                                false),
                        stamp,
                        out);
            });
        }
    }

    @Override
    public ObservableValue<List<Action>> actionsProperty() {
        return actions.allProperty();
    }

    @Override
    public List<Letter> letters() {
        return frame == null ? List.of() : frame.page().letters();
    }

    @Override
    public void focus() {
        if (frame == null) {
            node.requestFocus();
        } else {
            frame.page().focus();
        }
    }
}
