package assay.app.recording.flame;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.ShapeOptions;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is drawn and how: view and search in one line; profile, value, threads, groups, colours, direction in the next.
final class FlameToolbar extends VBox {
    private static final Set<FlameMode> GROUPED = Set.of(FlameMode.FLAME, FlameMode.TREE);
    private static final Set<FlameMode> DRAWN = Set.of(FlameMode.FLAME, FlameMode.STACKS, FlameMode.SANDWICH);

    private final ComboBox<ProfileSummary> profiles = new ComboBox<>();
    private final ThreadMenu threads;
    private final SearchBox search;
    private final OwnCodeButton own;

    /// @param ours packages that were told to be ours
    /// @param guess packages that may be ours
    FlameToolbar(FlameModel model, ObjectProperty<List<String>> ours, Supplier<String> guess) {
        fillProfiles(model);
        threads = new ThreadMenu(model);
        search = new SearchBox(
                model.search().textProperty(),
                model.search().stateProperty(),
                model.search()::next,
                model.search()::previous);
        own = new OwnCodeButton(model, ours, guess);
        getStyleClass().add("flame-toolbars");
        getChildren()
                .addAll(
                        bar(modes(model), new Spacer(), search),
                        bar(
                                profiles,
                                values(model),
                                threads,
                                in(
                                        GROUPED,
                                        model,
                                        box(
                                                "grouping",
                                                "Groups",
                                                "What stands at the root",
                                                model.groupingProperty(),
                                                Grouping.values())),
                                in(
                                        DRAWN,
                                        model,
                                        box(
                                                "coloring",
                                                "Colours",
                                                "What the colour of a frame tells",
                                                model.coloringProperty(),
                                                Coloring.values())),
                                in(Set.of(FlameMode.FLAME), model, icicle(model.icicleProperty())),
                                in(
                                        GROUPED,
                                        model,
                                        shape(
                                                model,
                                                "reversed",
                                                "Callers: innermost frames at the root (Shift+I)",
                                                Feather.CORNER_LEFT_UP,
                                                ShapeOptions::reversed,
                                                model.shape()::toggleReversed)),
                                shape(
                                        model,
                                        "lines",
                                        "Lines: keep call sites of a method apart",
                                        Feather.HASH,
                                        ShapeOptions::lines,
                                        model.shape()::toggleLines),
                                new Spacer(),
                                own));
    }

    /// Enables a choice only in the views that obey it.
    private static Node in(Set<FlameMode> modes, FlameModel model, Node choice) {
        model.modeProperty().subscribe(mode -> choice.setDisable(!modes.contains(mode)));
        return choice;
    }

    private static HBox bar(Node... content) {
        HBox bar = new HBox(content);
        bar.getStyleClass().add("flame-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void fillProfiles(FlameModel model) {
        profiles.setId("profile");
        profiles.setMinWidth(160);
        profiles.setPrefWidth(330);
        profiles.setAccessibleText("Profile");
        profiles.getItems().setAll(model.profiles());
        profiles.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ProfileSummary profile) {
                return profile == null ? "" : ProfileName.of(profile);
            }

            @Override
            public ProfileSummary fromString(String text) {
                throw new IllegalStateException("text: " + text + "; the box is not edited");
            }
        });
        profiles.valueProperty().bindBidirectional(model.profileProperty());
    }

    private static Node modes(FlameModel model) {
        HBox buttons = new HBox();
        buttons.setId("modes");
        ToggleGroup group = new ToggleGroup();
        FlameMode[] all = FlameMode.values();
        for (FlameMode mode : all) {
            ToggleButton button = new ToggleButton(mode.title());
            button.setId("mode-" + mode.digit());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(new Tooltip(mode.title() + " (" + mode.digit() + ")"));
            boolean first = mode == all[0];
            boolean last = mode == all[all.length - 1];
            button.getStyleClass()
                    .addAll(Styles.SMALL, first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.modeProperty().set(mode);
            });
            model.modeProperty().subscribe(now -> button.setSelected(now == mode));
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    /// Shown only where a profile weighs something else than samples.
    private static Node values(FlameModel model) {
        ComboBox<FlameValue> box =
                box("value", "Value", "What widths tell", model.valueProperty(), FlameValue.values());
        model.profileProperty().subscribe(profile -> {
            WeightUnit unit = profile == null ? WeightUnit.SAMPLES : profile.unit();
            box.setVisible(unit != WeightUnit.SAMPLES);
            box.setManaged(unit != WeightUnit.SAMPLES);
            box.setCellFactory(_ -> valueCell(unit));
            box.setButtonCell(valueCell(unit));
        });
        return box;
    }

    private static ListCell<FlameValue> valueCell(WeightUnit unit) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable FlameValue value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : value.title(unit));
            }
        };
    }

    private static <T> ComboBox<T> box(String id, String name, String tip, Property<T> chosen, T[] all) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(tip));
        box.getItems().setAll(all);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static ToggleButton icicle(BooleanProperty chosen) {
        ToggleButton button = toggle("icicle", "Icicle: root on top (i)", Feather.ARROW_DOWN);
        button.selectedProperty().bindBidirectional(chosen);
        return button;
    }

    private static ToggleButton shape(
            FlameModel model, String id, String tip, Ikon icon, Predicate<ShapeOptions> on, Runnable toggle) {
        ToggleButton button = toggle(id, tip, icon);
        button.setOnAction(_ -> toggle.run());
        model.shape().optionsProperty().subscribe(shape -> button.setSelected(on.test(shape)));
        return button;
    }

    private static ToggleButton toggle(String id, String tip, Ikon icon) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        return button;
    }

    void focusSearch() {
        search.focusField();
    }

    void openThreads() {
        threads.open();
    }

    void openOnlyMyCode() {
        own.open();
    }

    /// Moves to the next or previous profile in the list, around its ends.
    void stepProfile(int step) {
        int size = profiles.getItems().size();
        if (size > 0) {
            int index = Math.floorMod(profiles.getSelectionModel().getSelectedIndex() + step, size);
            profiles.getSelectionModel().select(index);
        }
    }
}
