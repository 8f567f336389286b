package assay.app.palette;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The palette, over everything else in the window. Arrows choose, Enter does, Escape leaves.
public final class PaletteView extends StackPane {
    private static final int PAGE = 8;

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private @Nullable Node before;

    public PaletteView(PaletteModel model) {
        this.model = model;
        setId("palette");
        getStyleClass().add("palette");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        field.setId("palette-field");
        field.setPromptText("Search actions, pages, runs and notes");
        field.setAccessibleText("Search actions, pages, runs and notes");
        field.textProperty().bindBidirectional(model.queryProperty());
        list.setId("palette-list");
        list.setItems(model.shown());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new EntryCell());
        Label none = new Label("Nothing is called that");
        none.getStyleClass().add("hint");
        list.setPlaceholder(none);
        model.shown().subscribe(() -> list.getSelectionModel().selectFirst());
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette-box");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
    }

    /// Opens, or closes if it is open.
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            before = getScene().getFocusOwner();
            model.open();
            setVisible(true);
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
            field.requestFocus();
        }
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose(list.getSelectionModel().getSelectedItem());
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int last = model.shown().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - PAGE));
        }
    }

    private void choose(@Nullable PaletteEntry entry) {
        if (entry != null && entry.obstacle().isEmpty()) {
            close();
            model.choose(entry);
        }
    }

    /// Group and title on the left, the key on the right; what cannot be done says why.
    private final class EntryCell extends ListCell<PaletteEntry> {
        private final Label group = new Label();
        private final Label title = new Label();
        private final Label obstacle = new Label();
        private final Label key = new Label();
        private final HBox row = new HBox(group, title, obstacle, key);

        EntryCell() {
            row.getStyleClass().add("palette-row");
            group.getStyleClass().add("palette-group");
            obstacle.getStyleClass().add("palette-obstacle");
            obstacle.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(obstacle, Priority.ALWAYS);
            key.getStyleClass().add("palette-key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0); // as wide as the list
            setOnMouseClicked(_ -> choose(getItem()));
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                group.setText(entry.group());
                title.setText(entry.title());
                obstacle.setText(entry.obstacle());
                key.setText(entry.key());
                title.setDisable(!entry.obstacle().isEmpty());
                setAccessibleText(String.join(" ", entry.group(), entry.title(), entry.key(), entry.obstacle()));
                setGraphic(row);
            }
        }
    }
}
