package assay.app.recording.events;

import assay.app.export.DataTable;
import assay.app.recording.page.TwinTable;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Events put together by the value of a field, as a table that sorts.
final class GroupsView extends VBox {
    private final TwinTable table = new TwinTable();
    private final IntConsumer open;
    private @Nullable GroupLines shown;

    /// @param open told a row of a group whose events are asked for
    GroupsView(IntConsumer open) {
        this.open = open;
        table.setId("event-groups");
        table.setPlaceholder(new Label(""));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            openSelected();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            openSelected();
        }
    }

    /// Asks for the events of the selected group.
    void openSelected() {
        Integer line = table.getSelectionModel().getSelectedItem();
        if (shown != null && line != null) {
            open.accept(shown.lines().get(line).firstRow());
        }
    }

    void show(GroupLines lines) {
        shown = lines;
        table.show(lines.table(title(lines), ""));
    }

    private static String title(GroupLines lines) {
        String type = lines.found().query().type().name();
        return type + " by " + EventColumns.title(lines.key());
    }

    /// What is selected of the groups, or all.
    @Nullable
    DataTable copyable(String caption) {
        if (shown == null) {
            return null;
        }
        DataTable of = table.copyable();
        return new DataTable(of.title(), caption, of.rows(), of.columns());
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }
}
