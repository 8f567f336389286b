package assay.app.shell;

import assay.app.theme.Icons;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Takes files dropped anywhere on the window: an outline while they hover, a question when two were dropped.
final class DropOverlay extends StackPane {
    private final FileOpening opening;
    private final Label hint = new Label("Drop to add to your library");
    private final VBox hovering = new VBox(Icons.of(Feather.DOWNLOAD), hint);

    DropOverlay(FileOpening opening) {
        this.opening = opening;
        getStyleClass().add("drop-overlay");
        setId("drop-overlay");
        setVisible(false);
        hovering.getStyleClass().add("drop-hover");
        opening.pairProperty().subscribe(this::ask);
    }

    void listenTo(Scene scene) {
        scene.setOnDragOver(this::over);
        scene.setOnDragExited(_ -> leave());
        scene.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            int files = event.getDragboard().getFiles().size();
            hint.setText(files == 2 ? "Drop two recordings to compare or add them" : "Drop to add to your library");
            show(hovering);
        }
        event.consume();
    }

    private void leave() {
        if (opening.pairProperty().get().isEmpty()) {
            setVisible(false);
        }
    }

    private void dropped(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        setVisible(false);
        event.setDropCompleted(true);
        event.consume();
        opening.drop(files);
    }

    private void ask(List<Path> pair) {
        if (pair.isEmpty()) {
            setVisible(false);
        } else {
            show(question(pair));
        }
    }

    private void show(Node content) {
        getChildren().setAll(content);
        setVisible(true);
    }

    private VBox question(List<Path> pair) {
        Label title = new Label("Compare these two recordings?");
        title.getStyleClass().add("drop-title");
        Label files = new Label(
                "A  " + pair.getFirst().getFileName() + "\nB  " + pair.getLast().getFileName());
        Button compare = answer("Compare them", opening::compare);
        compare.setId("drop-compare");
        compare.setDefaultButton(true);
        Button add = answer("Add to library", opening::open);
        add.setId("drop-add");
        Button cancel = answer("Cancel", _ -> {});
        cancel.setId("drop-cancel");
        HBox buttons = new HBox(compare, add, cancel);
        buttons.getStyleClass().add("button-row");
        VBox question = new VBox(title, files, buttons);
        question.getStyleClass().add("drop-question");
        question.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        question.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                cancel.fire();
            }
        });
        return question;
    }

    private Button answer(String text, Consumer<List<Path>> answer) {
        Button button = new Button(text);
        button.setOnAction(_ -> opening.answerPair(answer));
        return button;
    }
}
