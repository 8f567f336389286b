package assay.app.recording.events;

import assay.analysis.eventlog.EventField;
import assay.analysis.model.Unit;
import assay.app.export.DataTable;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Events as rows, read as they are looked at. A click on a heading sorts all of them, not only those that were read.
final class EventTable extends TableView<Integer> {
    private static final double ROW_HEIGHT = 26;
    private static final int MOST_COPIED = 10_000;

    private final BiConsumer<String, Boolean> sorting;
    private final IntConsumer chosen;
    private @Nullable EventsFound found;
    private @Nullable EventPages pages;
    private List<EventField> fields = List.of();
    private Set<String> hidden = Set.of();
    private String pressed = "";
    private boolean showing;

    /// @param sorting told the field and whether downwards
    /// @param chosen told the row that was selected, and a negative number if none is
    EventTable(BiConsumer<String, Boolean> sorting, IntConsumer chosen) {
        this.sorting = sorting;
        this.chosen = chosen;
        setId("events");
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "event-table");
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Label(""));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> select(index.intValue()));
        setSortPolicy(_ -> sort(getSortOrder()));
    }

    private void select(int index) {
        if (!showing) {
            EventsFound of = found;
            chosen.accept(of == null || index < 0 || index >= of.size() ? -1 : of.rowAt(index));
        }
    }

    /// The order is that of the events, which were sorted before they came here.
    private boolean sort(List<TableColumn<Integer, ?>> order) {
        if (!showing) {
            if (order.isEmpty()) {
                sorting.accept("", false);
            } else {
                TableColumn<Integer, ?> first = order.getFirst();
                sorting.accept(
                        String.valueOf(first.getUserData()), first.getSortType() == TableColumn.SortType.DESCENDING);
            }
        }
        return true;
    }

    /// Shows other events.
    ///
    /// @param source of their lines
    /// @param without names of the columns that are not shown
    void show(EventsFound newFound, EventPages.Source source, Set<String> without) {
        showing = true;
        boolean otherType =
                found == null || !found.query().type().equals(newFound.query().type());
        found = newFound;
        pages = new EventPages(source, this::refresh);
        fields = EventColumns.of(newFound.query().type());
        if (otherType || !without.equals(hidden)) {
            hidden = Set.copyOf(without);
            pressed = otherType ? "" : pressed;
            getColumns()
                    .setAll(IntStream.range(0, fields.size())
                            .filter(i -> !hidden.contains(fields.get(i).name()))
                            .mapToObj(this::column)
                            .toList());
        }
        markSort(newFound.query());
        getSelectionModel().clearSelection();
        setItems(new RowNumbers(newFound.size()));
        scrollTo(0);
        setAccessibleText("%d events of type %s"
                .formatted(newFound.size(), newFound.query().type().name()));
        refresh();
        showing = false;
    }

    private void markSort(EventQuery query) {
        String name = query.sort().isEmpty() ? EventColumns.START : query.sort();
        getSortOrder()
                .setAll(getColumns().stream()
                        .filter(column -> name.equals(column.getUserData()))
                        .peek(column -> column.setSortType(
                                query.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING))
                        .toList());
    }

    private TableColumn<Integer, String> column(int index) {
        EventField field = fields.get(index);
        TableColumn<Integer, String> column = new TableColumn<>();
        Label title = new Label(EventColumns.title(field));
        title.setTooltip(new Tooltip((field.name() + "\n" + field.description()).strip()));
        column.setGraphic(title);
        column.setUserData(field.name());
        column.setPrefWidth(EventColumns.width(field));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(shown(row.getValue(), index)));
        column.setCellFactory(_ -> new ValueCell());
        if (EventColumns.isNumber(field)) {
            column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        }
        return column;
    }

    private String shown(int place, int index) {
        EventLine line = pages == null ? null : pages.line(place);
        return line == null ? "…" : line.cells().get(index).shown();
    }

    private final class ValueCell extends TableCell<Integer, String> {
        ValueCell() {
            addEventFilter(
                    MouseEvent.MOUSE_PRESSED,
                    _ -> pressed = String.valueOf(getTableColumn().getUserData()));
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty || text == null ? null : text.lines().findFirst().orElse(""));
        }
    }

    /// The name of the field in whose column the pointer pressed last, else of the one that events are sorted by.
    String pressedField() {
        return pressed.isEmpty() && found != null ? found.query().sort() : pressed;
    }

    /// The row that is selected, negative if none is.
    int selectedRow() {
        EventsFound of = found;
        int index = getSelectionModel().getSelectedIndex();
        return of == null || index < 0 || index >= of.size() ? -1 : of.rowAt(index);
    }

    /// The lines that are selected, or if none is, those that were read; as far as they are known.
    ///
    /// @param caption what the events are
    @Nullable
    DataTable copyable(String title, String caption) {
        EventPages of = pages;
        if (found == null || of == null) {
            return null;
        }
        var selection = getSelectionModel().getSelectedIndices();
        IntStream places = selection.isEmpty()
                ? IntStream.range(0, Math.min(getItems().size(), MOST_COPIED))
                : selection.stream()
                        .limit(MOST_COPIED)
                        .mapToInt(Integer::intValue)
                        .sorted();
        List<EventLine> lines =
                places.mapToObj(of::known).filter(line -> line != null).toList();
        return lines.isEmpty() ? null : table(title, caption, lines.size(), lines::get);
    }

    /// Where the lines of a table come from.
    @FunctionalInterface
    interface Lines {
        EventLine get(int place);
    }

    /// The columns on screen, of whatever lines.
    DataTable table(String title, String caption, int rows, Lines lines) {
        List<DataTable.Column> columns = new ArrayList<>();
        for (TableColumn<Integer, ?> column : getColumns()) {
            int index = IntStream.range(0, fields.size())
                    .filter(i -> fields.get(i).name().equals(column.getUserData()))
                    .findFirst()
                    .orElseThrow();
            EventField field = fields.get(index);
            Unit unit = EventCell.unit(field);
            columns.add(
                    unit == null
                            ? new DataTable.Texts(
                                    field.name(),
                                    row -> lines.get(row).cells().get(index).shown())
                            : new DataTable.Numbers(
                                    field.name(),
                                    unit,
                                    row -> lines.get(row).cells().get(index).number()));
        }
        return new DataTable(title, caption, rows, columns);
    }
}
