package assay.app.library;

import assay.app.job.JobState;
import assay.app.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the library shows instead of rows: that it is read just now, that it is empty, or that the search hides all.
final class LibraryPlaceholder extends VBox {
    private final LibraryViewModel model;
    private final Label what = new Label();
    private final Label why = new Label();
    private final Button next = new Button();
    private final Runnable openFiles;

    LibraryPlaceholder(LibraryViewModel model, Runnable openFiles) {
        this.model = model;
        this.openFiles = openFiles;
        getStyleClass().add("placeholder");
        what.getStyleClass().add("placeholder-what");
        why.getStyleClass().add("placeholder-why");
        next.getStyleClass().add("accent");
        getChildren().addAll(Icons.of(Feather.ARCHIVE), what, why, next);
        model.catalog().stateProperty().subscribe(this::update);
        model.filterProperty()
                .subscribe(() -> update(model.catalog().stateProperty().get()));
    }

    private void update(JobState<?> state) {
        switch (state) {
            case JobState.Idle<?> _, JobState.Running<?> _ -> show("Reading the library\u2026", "", "", () -> {});
            case JobState.Failed<?> _ ->
                show(
                        "The library could not be read",
                        "Another program may be holding the store.",
                        "Try again",
                        () -> model.catalog().refresh());
            case JobState.Done<?> _, JobState.Cancelled<?> _ -> showEmpty();
        }
    }

    private void showEmpty() {
        String filter = model.filterProperty().get();
        if (model.catalog().countProperty().get() > 0) {
            show(
                    "No run matches \u201c" + filter + "\u201d",
                    "The search hides all " + model.catalog().countProperty().get() + " runs.",
                    "Clear search",
                    () -> model.filterProperty().set(""));
        } else {
            show(
                    "No runs yet",
                    "Every recording you open is kept here, to be found and compared again.",
                    "Open files\u2026",
                    openFiles);
        }
    }

    private void show(String what, String why, String button, Runnable effect) {
        this.what.setText(what);
        this.why.setText(why);
        next.setText(button);
        next.setOnAction(_ -> effect.run());
        next.setVisible(!button.isEmpty());
    }
}
