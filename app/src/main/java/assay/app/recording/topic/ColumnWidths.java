package assay.app.recording.topic;

import assay.app.export.DataTable;
import assay.charts.paint.TextStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Makes columns as wide as what stands in their first rows.
final class ColumnWidths {
    private static final int ROWS = 60;
    private static final double PADDING = 28;
    private static final double LEAST = 64;
    private static final double MOST = 460;
    private static final TextStyle STYLE = TextStyle.medium(13);

    private ColumnWidths() {}

    static void fit(TableView<Integer> view, DataTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            DataTable.Column column = table.columns().get(i);
            double width = STYLE.width(column.name()) + 12;
            for (int row = 0; row < Math.min(ROWS, table.rows()); row++) {
                width = Math.max(width, STYLE.width(column.shown(row)));
            }
            TableColumn<Integer, ?> shown = view.getColumns().get(i);
            shown.setPrefWidth(Math.clamp(width + PADDING, LEAST, MOST));
        }
    }
}
