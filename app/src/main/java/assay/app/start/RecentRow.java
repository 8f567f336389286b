package assay.app.start;

import assay.app.shell.FilePicker;
import assay.app.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One recent file; a missing one cannot be opened, but located or removed from the list.
final class RecentRow extends HBox {
    RecentRow(StartViewModel model, FilePicker picker, RecentFile file) {
        getStyleClass().add("recent-row");
        Button open = new Button();
        open.setGraphic(new HBox(Icons.of(Feather.FILE_TEXT), texts(model, file)));
        open.setAccessibleText("Open " + file.name());
        open.setTooltip(new Tooltip(file.path().toString()));
        open.getStyleClass().addAll("flat", "list-row");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> model.open(file));
        HBox.setHgrow(open, Priority.ALWAYS);
        getChildren().add(open);
        if (file instanceof RecentFile.Missing) {
            open.setDisable(true);
            Button locate = new Button("Locate\u2026");
            locate.getStyleClass().addAll("flat", "small");
            locate.setOnAction(_ -> picker.chooseFiles(chosen -> model.relocate(file, chosen)));
            getChildren().add(locate);
        }
        getChildren()
                .add(Icons.button(Feather.X, "Remove " + file.name() + " from this list", () -> model.forget(file)));
    }

    private static VBox texts(StartViewModel model, RecentFile file) {
        Label name = new Label(file.name());
        name.getStyleClass().add("row-title");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label about = new Label(model.describe(file));
        about.getStyleClass().add("hint");
        return new VBox(name, about);
    }
}
