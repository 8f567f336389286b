package assay.app.recording.flame;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Region;

/// Gives the first column of a table, that of the names, what the numbers leave: no column is cut off, and none of the
/// width lies idle.
final class RestWidth {
    private static final double SCROLL_BAR = 18;
    private static final double LEAST = 160;

    private RestWidth() {}

    static void of(TableView<?> table) {
        bind(table, table.getColumns());
    }

    static void of(TreeTableView<?> table) {
        bind(table, table.getColumns());
    }

    private static void bind(Region table, List<? extends TableColumnBase<?, ?>> columns) {
        List<? extends TableColumnBase<?, ?>> numbers = columns.subList(1, columns.size());
        ObservableNumberValue[] widths = new ObservableNumberValue[numbers.size() + 1];
        widths[0] = table.widthProperty();
        for (int index = 0; index < numbers.size(); index++) {
            widths[index + 1] = numbers.get(index).widthProperty();
        }
        DoubleBinding rest = Bindings.createDoubleBinding(
                () -> Math.max(
                        LEAST,
                        table.getWidth()
                                - SCROLL_BAR
                                - numbers.stream()
                                        .mapToDouble(TableColumnBase::getWidth)
                                        .sum()),
                widths);
        columns.getFirst().prefWidthProperty().bind(rest);
    }
}
