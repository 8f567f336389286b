package assay.app.library;

import assay.analysis.model.Run;
import assay.analysis.unit.UnitFormat;
import assay.app.theme.Icons;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The columns of the library. Each cell's value is what it is sorted by; its text is made for display only.
final class RunColumns {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /// How much wider than it needs a column may get; the name takes what is left.
    private static final double MOST = 1.5;

    private static final double STATE_WIDTH = 100;

    private final LibraryViewModel model;
    private final ZoneId zone;

    RunColumns(LibraryViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
    }

    List<TableColumn<Run, ?>> all() {
        TableColumn<Run, Instant> when = column("Recorded", 142, Run::start, this::when);
        TableColumn<Run, Long> duration = right(column("Duration", 88, Run::durationNanos, UnitFormat::duration));
        TableColumn<Run, Long> size =
                right(column("Size", 88, run -> run.source().sizeBytes(), UnitFormat::bytes));
        return List.of(
                column("Type", 92, run -> run.kind().title(), Function.identity()),
                name(),
                column("Project", 78, Run::project, Function.identity()),
                when,
                column("JVM", 120, run -> run.jvm() == null ? "" : run.jvm(), Function.identity()),
                duration,
                size,
                state());
    }

    private String when(Instant start) {
        return WHEN.format(start.atZone(zone));
    }

    private TableColumn<Run, String> name() {
        TableColumn<Run, String> column = new TableColumn<>("Name");
        column.setPrefWidth(300);
        column.setMinWidth(100);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        column.setCellFactory(_ -> new NameCell(model));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setOnEditCommit(edit -> model.rename(edit.getRowValue(), edit.getNewValue()));
        return column;
    }

    private static TableColumn<Run, Boolean> state() {
        TableColumn<Run, Boolean> column = new TableColumn<>("State");
        column.setPrefWidth(STATE_WIDTH);
        column.setMinWidth(STATE_WIDTH);
        column.setMaxWidth(STATE_WIDTH * MOST);
        column.setEditable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().partial()));
        column.setCellFactory(_ -> new StateCell());
        return column;
    }

    private static <T extends Comparable<? super T>> TableColumn<Run, T> column(
            String title, double width, Function<Run, T> value, Function<T, String> text) {
        TableColumn<Run, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width * MOST);
        column.setEditable(false);
        column.setComparator(Comparator.naturalOrder());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(text));
        return column;
    }

    private static <T> TableColumn<Run, T> right(TableColumn<Run, T> column) {
        column.getStyleClass().add("number");
        return column;
    }

    private static final class TextCell<T> extends TableCell<Run, T> {
        private final Function<T, String> text;

        TextCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : text.apply(value));
        }
    }

    private static final class StateCell extends TableCell<Run, Boolean> {
        @Override
        protected void updateItem(@Nullable Boolean partial, boolean empty) {
            super.updateItem(partial, empty);
            boolean warn = !empty && Boolean.TRUE.equals(partial);
            setText(empty ? null : warn ? "Partial" : "Complete");
            setGraphic(warn ? Icons.of(Feather.ALERT_TRIANGLE) : null);
            getStyleClass().removeAll("state-partial");
            if (warn) {
                getStyleClass().add("state-partial");
            }
        }
    }
}
