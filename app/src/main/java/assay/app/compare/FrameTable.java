package assay.app.compare;

import assay.analysis.compare.FrameChange;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Each frame's share on both sides with its verdict: the table twin of the differential flame graph.
final class FrameTable extends TableView<FrameChange> {
    FrameTable(CompareViewModel model) {
        setId("frame-table");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, Tweaks.EDGE_TO_EDGE);
        setPlaceholder(new Label("No frames to compare"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("Frame", 420, FrameChange::frame, Function.identity(), false));
        getColumns().add(column("A", 80, FrameChange::baseShare, share -> UnitFormat.percent(100 * share), true));
        getColumns().add(column("B", 80, FrameChange::candidateShare, share -> UnitFormat.percent(100 * share), true));
        getColumns().add(column("Change", 90, FrameChange::deltaPoints, UnitFormat::percentagePoints, true));
        getColumns().add(column("Verdict", 90, change -> change.verdict().word(), Function.identity(), false));
        getColumns().add(column("p (adjusted)", 100, FrameChange::pAdjusted, FrameTable::probability, true));
        getColumns().add(column("Why", 320, FrameChange::reason, Function.identity(), false));
        model.comparisonProperty().addListener((_, _, now) -> show(now));
        show(model.comparisonProperty().get());
    }

    private void show(@Nullable Comparison comparison) {
        if (comparison != null) {
            SortedList<FrameChange> sorted = new SortedList<>(
                    FXCollections.observableArrayList(comparison.runs().frames().frames()));
            sorted.comparatorProperty().bind(comparatorProperty());
            setItems(sorted);
        }
    }

    private static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static <T> TableColumn<FrameChange, T> column(
            String title, double width, Function<FrameChange, T> value, Function<T, String> text, boolean right) {
        TableColumn<FrameChange, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(text));
        if (right) {
            column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        }
        return column;
    }

    /// Shows a value as text, whole in a tip, since names may be longer than the column.
    private static final class TextCell<T> extends TableCell<FrameChange, T> {
        private final Function<T, String> text;

        private TextCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            String shown = empty || item == null ? null : text.apply(item);
            setText(shown);
            setTooltip(shown == null || shown.length() < 30 ? null : new Tooltip(shown));
        }
    }
}
