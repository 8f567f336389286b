package assay.app.library;

import assay.analysis.model.Run;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A run's name, with its side of the comparison, and a field to rename it in place.
final class NameCell extends TableCell<Run, String> {
    private final LibraryViewModel model;
    private final Label side = new Label();
    private @Nullable TextField field;

    NameCell(LibraryViewModel model) {
        this.model = model;
        side.getStyleClass().add("side-badge");
        model.selected().subscribe(this::showSide);
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        showName();
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            TextField editor = new TextField(getItem());
            editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(editor, event));
            editor.focusedProperty().subscribe((_, focused) -> {
                if (!focused && isEditing()) {
                    commitEdit(editor.getText());
                }
            });
            field = editor;
            setText(null);
            setGraphic(editor);
            editor.requestFocus();
            editor.selectAll();
        }
    }

    private void key(TextField editor, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commitEdit(editor.getText());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
        }
    }

    @Override
    public void commitEdit(String name) {
        super.commitEdit(name);
        end();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        end();
    }

    private void end() {
        field = null;
        showName();
        getTableView().requestFocus();
    }

    private void showName() {
        if (field == null) {
            setText(isEmpty() ? null : getItem());
            showSide();
        }
    }

    private void showSide() {
        if (field == null) {
            Run run = isEmpty()
                    ? null
                    : getTableRow() == null ? null : getTableRow().getItem();
            side.setText(run == null ? "" : model.side(run));
            setGraphic(side.getText().isEmpty() ? null : side);
        }
    }
}
