package assay.app.library;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.unit.UnitFormat;
import assay.app.failure.ProblemBanner;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.navigate.Place;
import assay.app.shell.View;
import assay.storage.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The facts of one run, or of two side by side.
public final class RunSummaryView implements View {
    private record Known(Run run, RecordingSummary summary) {}

    private final RunStore store;
    private final JobRunner runner;
    private final List<Long> ids;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final VBox page = new VBox();
    private final ScrollPane node = new ScrollPane(page);

    public RunSummaryView(RunStore store, JobRunner runner, List<Long> ids) {
        this.store = store;
        this.runner = runner;
        this.ids = List.copyOf(ids);
        page.getStyleClass().add("run-page");
        node.setFitToWidth(true);
        node.setId("run-page");
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
        runner.submit(Lane.IO, "summary " + ids, (_, _) -> read(), this::show);
    }

    private List<Known> read() {
        List<Known> known = new ArrayList<>();
        for (long id : ids) {
            Run run = store.find(id).orElseThrow(() -> new IllegalStateException("run: " + id + " was deleted"));
            known.add(new Known(run, store.summary(id)));
        }
        return known;
    }

    private void show(JobState<List<Known>> state) {
        switch (state) {
            case JobState.Idle<List<Known>> _, JobState.Running<List<Known>> _, JobState.Cancelled<List<Known>> _ -> {}
            case JobState.Failed<List<Known>>(Throwable failure) ->
                page.getChildren().setAll(new Label("This run cannot be shown: " + failure.getMessage()));
            case JobState.Done<List<Known>>(List<Known> known) -> {
                title.set(known.stream().map(one -> one.run().name()).collect(Collectors.joining(" and ")));
                page.getChildren().clear();
                known.forEach(this::add);
            }
        }
    }

    private void add(Known known) {
        Label heading = new Label(known.run().name());
        heading.getStyleClass().add("section-heading");
        page.getChildren().add(heading);
        if (!known.summary().problems().isEmpty()) {
            page.getChildren().add(new ProblemBanner(known.summary().problems()));
        }
        Label facts = new Label(UnitFormat.duration(known.run().durationNanos()) + "  \u00b7  "
                + UnitFormat.count(known.summary().facts().events()) + " events");
        facts.getStyleClass().add("hint");
        page.getChildren().add(facts);
        for (ProfileSummary profile : known.summary().profiles()) {
            page.getChildren()
                    .add(new Label("%s  %s  %s"
                            .formatted(
                                    profile.kind().title(),
                                    profile.event(),
                                    UnitFormat.weight(profile.weight(), profile.unit()))));
        }
    }
}
