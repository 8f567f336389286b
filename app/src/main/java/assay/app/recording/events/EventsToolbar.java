package assay.app.recording.events;

import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventType;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The condition, how events are shown, and what is chosen for that.
final class EventsToolbar extends VBox {
    private final EventsModel model;
    private final CustomTextField filter = new CustomTextField();
    private final Label error = new Label();
    private final Map<EventsState.Mode, ToggleButton> modes = new EnumMap<>(EventsState.Mode.class);
    private final MenuButton columns = new MenuButton("Columns");
    private final ComboBox<EventField> field = choice("event-field");
    private final ComboBox<EventField> measure = choice("event-measure");
    private final Label fieldWord = new Label();
    private final Label measureWord = new Label("measure");
    private final CheckBox linear = new CheckBox("Equal bins");
    private boolean showing;

    EventsToolbar(EventsModel model) {
        this.model = model;
        getStyleClass().add("event-toolbar");
        filter.setId("event-filter");
        filter.setPromptText("Filter: duration > 10 ms and path ~ \"/tmp\"");
        filter.setAccessibleText("Condition that events have to meet");
        filter.setLeft(new FontIcon(Feather.FILTER));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInFilter);
        filter.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                apply();
            }
        });
        error.setId("event-filter-error");
        error.getStyleClass().add(Styles.DANGER);
        error.setWrapText(true);
        HBox.setHgrow(filter, Priority.ALWAYS);
        columns.setId("event-columns");
        linear.setId("event-linear");
        linear.setOnAction(_ -> change(now -> now.withLinear(linear.isSelected())));
        field.setOnAction(_ -> chosen(field, EventsState::withField));
        measure.setOnAction(_ -> chosen(measure, EventsState::withMeasure));
        HBox tools = new HBox(modeButtons(), columns, fieldWord, field, measureWord, measure, linear);
        tools.getStyleClass().add("event-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new HBox(filter), error, tools);
        model.filterErrorProperty().subscribe(this::showError);
    }

    private HBox modeButtons() {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        for (EventsState.Mode mode : EventsState.Mode.values()) {
            ToggleButton button = new ToggleButton(mode.title());
            button.setId("events-" + mode.word());
            button.setToggleGroup(group);
            button.getStyleClass()
                    .add(
                            switch (mode) {
                                case TABLE -> Styles.LEFT_PILL;
                                case GROUPS -> Styles.CENTER_PILL;
                                case HISTOGRAM -> Styles.RIGHT_PILL;
                            });
            button.setOnAction(_ -> {
                button.setSelected(true);
                change(now -> now.withMode(mode));
            });
            modes.put(mode, button);
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private static ComboBox<EventField> choice(String id) {
        ComboBox<EventField> box = new ComboBox<>();
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EventField field) {
                return field == null ? "" : EventColumns.title(field);
            }

            @Override
            public EventField fromString(String text) {
                throw new IllegalStateException("text: " + text + "; a field is chosen, not written");
            }
        });
        return box;
    }

    @FunctionalInterface
    private interface Choice {
        EventsState with(EventsState state, String field);
    }

    private void chosen(ComboBox<EventField> box, Choice choice) {
        EventField chosen = box.getValue();
        if (chosen != null) {
            change(now -> choice.with(now, chosen.name()));
        }
    }

    private void change(UnaryOperator<EventsState> change) {
        if (!showing) {
            model.change(change);
        }
    }

    private void keyInFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            apply();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            apply();
            event.consume();
        }
    }

    private void apply() {
        change(now -> now.withWhere(filter.getText().strip()));
    }

    private void showError(String text) {
        error.setText(text);
        error.setVisible(!text.isEmpty());
        error.setManaged(!text.isEmpty());
        filter.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty());
    }

    /// Shows what the page shows.
    void show(EventsState state, @Nullable EventType newType) {
        showing = true;
        if (!filter.getText().strip().equals(state.where())) {
            filter.setText(state.where());
        }
        modes.forEach((mode, button) -> button.setSelected(mode == state.mode()));
        if (newType != null) {
            showFields(state, newType);
        }
        boolean grouped = state.mode() == EventsState.Mode.GROUPS;
        boolean counted = state.mode() == EventsState.Mode.HISTOGRAM;
        fieldWord.setText(grouped ? "by" : "of");
        linear.setSelected(state.linear());
        shown(columns, state.mode() == EventsState.Mode.TABLE);
        shown(fieldWord, grouped || counted);
        shown(field, grouped || counted);
        shown(measureWord, grouped && !measure.getItems().isEmpty());
        shown(measure, grouped && !measure.getItems().isEmpty());
        shown(linear, counted);
        showing = false;
    }

    private void showFields(EventsState state, EventType of) {
        List<EventField> measures = FieldChoice.measures(of);
        List<EventField> choices = state.mode() == EventsState.Mode.HISTOGRAM ? measures : FieldChoice.keys(of);
        fill(field, choices, state.field());
        fill(measure, measures, state.measure());
        columns.getItems()
                .setAll(EventColumns.of(of).stream()
                        .map(each -> columnItem(each, state))
                        .toList());
    }

    private static void fill(ComboBox<EventField> box, List<EventField> choices, String name) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(FieldChoice.named(choices, name).orElse(null));
    }

    private CheckMenuItem columnItem(EventField of, EventsState state) {
        CheckMenuItem item = new CheckMenuItem(EventColumns.title(of));
        item.setMnemonicParsing(false);
        item.setSelected(!state.hidden().contains(of.name()));
        item.setOnAction(_ -> change(now -> {
            List<String> hidden = new ArrayList<>(now.hidden());
            hidden.remove(of.name());
            if (!item.isSelected()) {
                hidden.add(of.name());
            }
            return now.withHidden(hidden);
        }));
        return item;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Puts the cursor into the condition.
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
