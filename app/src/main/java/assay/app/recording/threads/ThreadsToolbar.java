package assay.app.recording.threads;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which threads are shown and in which order.
final class ThreadsToolbar extends HBox {
    private final ThreadsModel model;
    private final ComboBox<LaneOrder> order = new ComboBox<>();
    private final CustomTextField filter = new CustomTextField();
    private final Label count = new Label();
    private final ToggleButton table = new ToggleButton(null, new FontIcon(Feather.LIST));
    private boolean showing;

    /// @param fit shows all time
    ThreadsToolbar(ThreadsModel model, Runnable fit) {
        this.model = model;
        getStyleClass().add("threads-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        order.setId("lane-order");
        order.setMinWidth(USE_PREF_SIZE);
        order.setAccessibleText("Order of the threads");
        order.getItems().setAll(LaneOrder.values());
        order.valueProperty().addListener((_, _, chosen) -> change(now -> now.withOrder(chosen)));
        filter();
        count.setId("lane-count");
        count.setMinWidth(0);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        Button whole = new Button(null, new FontIcon(Feather.MAXIMIZE_2));
        whole.setId("lanes-fit");
        whole.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        whole.setTooltip(new Tooltip("Show all time (0)"));
        whole.setAccessibleText("Show all time");
        whole.setOnAction(_ -> fit.run());
        table.setId("threads-table-shown");
        table.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        table.setTooltip(new Tooltip("Show the times as a table"));
        table.setAccessibleText("Show the times as a table");
        table.setOnAction(_ -> model.change(now -> now.withTable(table.isSelected())));
        getChildren().addAll(filter, order, whole, table, new Spacer(), count);
        show();
    }

    private void filter() {
        filter.setId("lane-filter");
        filter.setPromptText("Filter threads");
        filter.setLeft(new FontIcon(Feather.FILTER));
        filter.setPrefColumnCount(13);
        filter.textProperty().addListener((_, _, text) -> change(now -> now.withFilter(text)));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            }
        });
    }

    private void change(UnaryOperator<ThreadsState> change) {
        if (!showing) {
            model.change(change);
        }
    }

    /// Shows what is chosen.
    void show() {
        showing = true;
        ThreadsState state = model.stateProperty().get();
        order.setValue(state.order());
        if (!filter.getText().equals(state.filter())) {
            filter.setText(state.filter());
        }
        table.setSelected(state.table());
        showing = false;
    }

    /// Says how much is shown.
    void showCount(String text) {
        count.setText(text);
        count.setTooltip(new Tooltip(text));
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
