package assay.app.shell;

import assay.app.job.JobLine;
import assay.app.job.JobsModel;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/// The list of jobs above the status bar.
final class JobsPopup {
    private final JobsModel jobs;
    private final Popup popup = new Popup();
    private final VBox rows = new VBox();

    JobsPopup(JobsModel jobs) {
        this.jobs = jobs;
        Label heading = new Label("Jobs");
        heading.getStyleClass().add("section-heading");
        VBox box = new VBox(heading, rows);
        box.getStyleClass().add("jobs-popup");
        box.setId("jobs-popup");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_RIGHT);
        jobs.lines().subscribe(this::list);
    }

    private void list() {
        rows.getChildren().setAll(jobs.lines().stream().map(this::row).toList());
    }

    private Node row(JobLine line) {
        return new JobRow(line, () -> jobs.dismiss(line), popup::hide);
    }

    void toggle(Node anchor) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds bounds = anchor.localToScreen(anchor.getLayoutBounds());
        popup.show(anchor, bounds.getMaxX(), bounds.getMinY() - 4);
    }

    void hide() {
        popup.hide();
    }
}
