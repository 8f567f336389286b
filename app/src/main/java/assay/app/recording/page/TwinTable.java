package assay.app.recording.page;

import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A [DataTable] on screen, as the twin of a chart or by itself: its rows are row numbers, its columns sort by value.
/// What is copied of it is what it shows.
public final class TwinTable extends TableView<Integer> {
    private static final double ROW_HEIGHT = 28;
    private static final double TEXT_WIDTH = 320;
    private static final double NUMBER_WIDTH = 110;

    /// Cells follow it by themselves: those out of sight are not asked again when rows of the same numbers come.
    private final ObjectProperty<DataTable> shown = new SimpleObjectProperty<>(new DataTable("", "", 0, List.of()));

    public TwinTable() {
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    public TwinTable(DataTable data) {
        this();
        show(data);
    }

    /// Shows another table. One with the same columns keeps the order that a person chose.
    public void show(DataTable newData) {
        boolean same = names(shown.get()).equals(names(newData));
        shown.set(newData);
        setAccessibleText(newData.title());
        if (!same || getColumns().isEmpty()) {
            getColumns().setAll(newData.columns().stream().map(this::column).toList());
        }
        getItems().setAll(IntStream.range(0, newData.rows()).boxed().toList());
        refresh();
        sort();
    }

    /// With units, since a column keeps that which it was made with.
    private static List<String> names(DataTable table) {
        return table.columns().stream()
                .map(column -> column instanceof DataTable.Numbers numbers
                        ? numbers.name() + '\n' + numbers.unit()
                        : column.name())
                .toList();
    }

    /// One line, as rows are one line high. A cell of an earlier table may ask once more before it goes: for it there
    /// is
    /// nothing.
    private static String text(DataTable data, int index, int row) {
        return index < data.columns().size() && row < data.rows()
                ? data.columns().get(index).shown(row).replace('\n', ' ')
                : "";
    }

    private static double number(DataTable data, int index, int row) {
        return index < data.columns().size()
                        && row < data.rows()
                        && data.columns().get(index) instanceof DataTable.Numbers numbers
                ? numbers.values().applyAsDouble(row)
                : Double.NaN;
    }

    private TableColumn<Integer, ?> column(DataTable.Column column) {
        int index = shown.get().columns().indexOf(column);
        return switch (column) {
            case DataTable.Texts texts -> texts(texts.name(), index);
            case DataTable.Numbers numbers -> numbers(numbers, index);
        };
    }

    private TableColumn<Integer, String> texts(String name, int index) {
        TableColumn<Integer, String> column = new TableColumn<>(name);
        column.setPrefWidth(TEXT_WIDTH);
        column.setCellValueFactory(row -> shown.map(data -> text(data, index, row.getValue())));
        return column;
    }

    private TableColumn<Integer, Double> numbers(DataTable.Numbers made, int index) {
        TableColumn<Integer, Double> column = new TableColumn<>(made.name());
        column.setPrefWidth(NUMBER_WIDTH);
        column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        column.setCellValueFactory(row -> shown.map(data -> number(data, index, row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : UnitFormat.value(value, made.unit()));
            }
        });
        return column;
    }

    /// What is selected, or all if nothing is; in the order on screen.
    public DataTable copyable() {
        var selected = getSelectionModel().getSelectedIndices();
        int[] rows = selected.isEmpty()
                ? getItems().stream().mapToInt(Integer::intValue).toArray()
                : selected.stream().sorted().mapToInt(getItems()::get).toArray();
        return shown.get().of(rows);
    }
}
