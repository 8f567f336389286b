package assay.app.recording.metrics;

import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Column;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A table of facts with columns that sort: numbers by value, not by what they look like.
public final class FactTableView {
    private static final double ROW_HEIGHT = 28;
    private static final int MOST_ROWS_SHOWN = 14;
    private static final double TEXT_WIDTH = 320;
    private static final double NUMBER_WIDTH = 100;

    private FactTableView() {}

    public static TableView<Integer> of(FactTable facts) {
        TableView<Integer> table = new TableView<>(FXCollections.observableArrayList(
                IntStream.range(0, facts.rows()).boxed().toList()));
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        table.setAccessibleText(facts.name());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPrefHeight((Math.min(facts.rows(), MOST_ROWS_SHOWN) + 1.5) * ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (Column column : facts.columns()) {
            table.getColumns()
                    .add(
                            switch (column) {
                                case Texts texts -> texts(texts);
                                case Numbers numbers -> numbers(numbers);
                            });
        }
        return table;
    }

    private static TableColumn<Integer, String> texts(Texts texts) {
        TableColumn<Integer, String> column = new TableColumn<>(texts.name());
        column.setPrefWidth(TEXT_WIDTH);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(texts.values().get(row.getValue())));
        return column;
    }

    private static TableColumn<Integer, Double> numbers(Numbers numbers) {
        TableColumn<Integer, Double> column = new TableColumn<>(numbers.name());
        column.setPrefWidth(NUMBER_WIDTH);
        column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(numbers.values().get(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : UnitFormat.value(value, numbers.unit()));
            }
        });
        return column;
    }
}
