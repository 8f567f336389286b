package assay.app.shell;

import assay.app.job.JobLine;
import assay.app.job.JobsModel;
import assay.app.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The line at the bottom: store, newest job, time zone.
final class StatusBar extends HBox {
    private final JobsModel jobs;
    private final JobsPopup popup;
    private final Button summary = new Button("", Icons.of(Feather.LOADER));
    private final ProgressBar progress = new ProgressBar();

    StatusBar(Shell shell) {
        jobs = shell.jobs();
        popup = new JobsPopup(jobs);
        getStyleClass().add("status-bar");
        Label store = new Label("", Icons.of(Feather.DATABASE));
        store.setId("store-text");
        store.textProperty().bind(shell.storeText());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        summary.setId("jobs-button");
        summary.getStyleClass().addAll("flat", "small");
        summary.setOnAction(_ -> popup.toggle(summary));
        progress.getStyleClass().add("small");
        progress.setAccessibleText("Progress of the newest job");
        Label zone = new Label(shell.zone(), Icons.of(Feather.CLOCK));
        getChildren().addAll(store, space, progress, summary, zone);
        bindJobs();
    }

    private void bindJobs() {
        var any = Bindings.isNotEmpty(jobs.lines());
        summary.visibleProperty().bind(any);
        progress.visibleProperty().bind(jobs.runningProperty().greaterThan(0));
        jobs.lines().subscribe(this::followNewest);
        followNewest();
    }

    private void followNewest() {
        progress.progressProperty().unbind();
        summary.textProperty().unbind();
        if (jobs.lines().isEmpty()) {
            popup.hide();
            return;
        }
        JobLine newest = jobs.lines().getFirst();
        progress.progressProperty().bind(newest.fractionProperty());
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> jobs.runningProperty().get() > 1
                                ? jobs.runningProperty().get() + " jobs running"
                                : newest.label().title() + "  \u00b7  "
                                        + newest.textProperty().get(),
                        jobs.runningProperty(),
                        newest.textProperty()));
    }
}
