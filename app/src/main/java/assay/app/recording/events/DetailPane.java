package assay.app.recording.events;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything about the selected event: its fields, and the whole stack.
final class DetailPane extends VBox {
    private static final double NAME_WIDTH = 110;

    private final TableView<EventDetail.Entry> fields = new TableView<>();
    private final ListView<String> stack = new ListView<>();
    private final SplitPane both = new SplitPane();
    private final Label hint = new Label("Select an event to see all of it.");
    private final Commands commands;

    /// What can be done with a value.
    interface Commands {
        void keep(String condition);

        void group(String field);

        void copy(String text);
    }

    DetailPane(Commands commands) {
        this.commands = commands;
        setId("event-detail");
        getStyleClass().add("event-detail");
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, "event-hint");
        hint.setWrapText(true);
        fields.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        fields.setAccessibleText("Fields of the event");
        fields.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("Field", NAME_WIDTH, false);
        column("Value", NAME_WIDTH * 2, true);
        fields.setRowFactory(_ -> row());
        stack.getStyleClass().add(Styles.DENSE);
        stack.setAccessibleText("Stack of the event, innermost frame first");
        stack.setContextMenu(new ContextMenu(item("Copy stack", this::copyStack)));
        both.setOrientation(Orientation.VERTICAL);
        setVgrow(both, Priority.ALWAYS);
        show(null);
    }

    private void column(String title, double width, boolean value) {
        TableColumn<EventDetail.Entry, String> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleStringProperty(
                value
                        ? row.getValue().text()
                        : EventColumns.title(row.getValue().field())));
        fields.getColumns().add(column);
    }

    private TableRow<EventDetail.Entry> row() {
        TableRow<EventDetail.Entry> row = new TableRow<>();
        row.setOnContextMenuRequested(event -> {
            if (!row.isEmpty()) {
                menu(row.getItem()).show(row, event.getScreenX(), event.getScreenY());
            }
        });
        return row;
    }

    private ContextMenu menu(EventDetail.Entry entry) {
        ContextMenu menu = new ContextMenu();
        Optional<String> condition = entry.condition();
        condition.ifPresent(
                text -> menu.getItems().add(item("Keep events with this value", () -> commands.keep(text))));
        menu.getItems()
                .addAll(
                        item(
                                "Group by " + EventColumns.title(entry.field()),
                                () -> commands.group(entry.field().name())),
                        item("Copy value", () -> commands.copy(entry.text())));
        return menu;
    }

    private static MenuItem item(String text, Runnable effect) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> effect.run());
        return item;
    }

    private void copyStack() {
        commands.copy(stack.getItems().stream().collect(Collectors.joining("\n")));
    }

    /// @param detail null if no event is selected
    void show(@Nullable EventDetail detail) {
        if (detail == null) {
            getChildren().setAll(hint);
            return;
        }
        fields.setItems(FXCollections.observableArrayList(detail.entries().stream()
                .filter(entry -> !entry.field().isStackTrace())
                .toList()));
        stack.setItems(FXCollections.observableArrayList(detail.stack()));
        if (detail.stack().isEmpty()) {
            both.getItems().setAll(fields);
        } else if (both.getItems().size() != 2) {
            both.getItems().setAll(fields, stack);
            both.setDividerPositions(0.5);
        }
        getChildren().setAll(both);
    }
}
