package assay.app.recording.flame;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Looks frames up by regular expression and says how many were found and what they weigh.
public final class SearchBox extends HBox {
    private final CustomTextField field = new CustomTextField();
    private final Label result = new Label();
    private final Button previous = new Button(null, new FontIcon(Feather.CHEVRON_UP));
    private final Button next = new Button(null, new FontIcon(Feather.CHEVRON_DOWN));
    private final Runnable onNext;
    private final Runnable onPrevious;

    public SearchBox(StringProperty text, ObservableValue<SearchState> state, Runnable onNext, Runnable onPrevious) {
        this.onNext = onNext;
        this.onPrevious = onPrevious;
        getStyleClass().add("search-box");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("search");
        field.setPromptText("Search frames (regex)");
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setPrefColumnCount(16);
        field.textProperty().bindBidirectional(text);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        result.setId("search-result");
        result.setMinWidth(USE_PREF_SIZE);
        result.getStyleClass().addAll("search-result", Styles.TEXT_MUTED);
        button(previous, "Previous match (Shift+Enter)", onPrevious);
        button(next, "Next match (Enter)", onNext);
        getChildren().addAll(field, previous, next, result);
        state.addListener((_, _, now) -> show(now));
        show(state.getValue());
    }

    private static void button(Button button, String text, Runnable action) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> action.run());
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            (event.isShiftDown() ? onPrevious : onNext).run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }

    private void show(SearchState state) {
        boolean steps = state instanceof SearchState.Found found && found.count() > 0;
        previous.setDisable(!steps);
        next.setDisable(!steps);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, state instanceof SearchState.Invalid);
        result.setText(
                switch (state) {
                    case SearchState.None _ -> "";
                    case SearchState.Invalid invalid -> invalid.reason();
                    case SearchState.Found found ->
                        found.position() == 0 ? found.text() : found.position() + "/" + found.text();
                });
    }

    /// Puts the cursor into the field.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }
}
