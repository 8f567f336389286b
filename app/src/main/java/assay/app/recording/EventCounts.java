package assay.app.recording;

import assay.analysis.model.RecordingFacts;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Comparator;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The number of events; a click lists it by type.
final class EventCounts extends Hyperlink {
    private final RecordingFacts facts;

    EventCounts(RecordingFacts facts) {
        super(UnitFormat.count(facts.events()) + " in "
                + UnitFormat.count(facts.eventCounts().size()) + " types");
        this.facts = facts;
        setId("event-counts");
        getStyleClass().add("fact");
        Label caption = new Label("Events");
        caption.getStyleClass().addAll("fact-word", Styles.TEXT_MUTED);
        setGraphic(caption);
        setAccessibleText("Events: " + getText());
        setOnAction(_ -> list());
    }

    private void list() {
        TableView<Map.Entry<String, Long>> table =
                new TableView<>(FXCollections.observableArrayList(facts.eventCounts().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList()));
        table.setId("event-table");
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        TableColumn<Map.Entry<String, Long>, String> type = new TableColumn<>("Event type");
        type.setPrefWidth(330);
        type.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().getKey()));
        table.getColumns().add(type);
        table.getColumns().add(counts());
        Popover popover = new Popover(table);
        popover.setTitle("Events by type");
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        popover.show(this);
        table.requestFocus();
    }

    private static TableColumn<Map.Entry<String, Long>, Long> counts() {
        TableColumn<Map.Entry<String, Long>, Long> column = new TableColumn<>("Events");
        column.setPrefWidth(90);
        column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Long count, boolean empty) {
                super.updateItem(count, empty);
                setText(empty || count == null ? null : UnitFormat.count(count));
            }
        });
        return column;
    }
}
