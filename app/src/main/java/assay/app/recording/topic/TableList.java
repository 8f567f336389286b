package assay.app.recording.topic;

import assay.analysis.unit.UnitFormat;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The tables of a topic page: those with data first, then, muted, those that were not recorded.
final class TableList extends ListView<TableSpec> {
    private static final double WIDTH = 230;

    private Map<String, OptionalInt> rows = Map.of();

    TableList() {
        setId("topic-tables");
        setAccessibleText("Tables");
        getStyleClass().add(Styles.DENSE);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setCellFactory(_ -> new Cell());
    }

    /// Lists tables; what is selected stays so if it is among them.
    ///
    /// @param newRows as [TopicAnswer#rows()]
    void show(List<TableSpec> tables, Map<String, OptionalInt> newRows) {
        rows = newRows;
        List<TableSpec> ordered = tables.stream()
                .sorted((a, b) -> Boolean.compare(newRows.containsKey(b.id()), newRows.containsKey(a.id())))
                .toList();
        if (!getItems().equals(ordered)) {
            TableSpec selected = getSelectionModel().getSelectedItem();
            getItems().setAll(ordered);
            if (selected != null) {
                getSelectionModel().select(selected);
            }
        }
        refresh();
    }

    private final class Cell extends ListCell<TableSpec> {
        private final Label title = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(8, title, count);

        Cell() {
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable TableSpec table, boolean empty) {
            super.updateItem(table, empty);
            if (empty || table == null) {
                setGraphic(null);
                return;
            }
            boolean recorded = rows.containsKey(table.id());
            OptionalInt known = rows.getOrDefault(table.id(), OptionalInt.empty());
            title.setText(table.title());
            title.getStyleClass().remove(Styles.TEXT_MUTED);
            if (!recorded) {
                title.getStyleClass().add(Styles.TEXT_MUTED);
            }
            count.setText(known.isPresent() ? UnitFormat.count(known.getAsInt()) : recorded ? "" : "–");
            setAccessibleText(table.title() + (recorded ? "" : ", not recorded"));
            setGraphic(line);
        }
    }
}
