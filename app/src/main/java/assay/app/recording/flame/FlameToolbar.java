package assay.app.recording.flame;

import assay.analysis.model.ProfileSummary;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is drawn and how: profile, threads, colours, direction, search.
final class FlameToolbar extends HBox {
    private final ComboBox<ProfileSummary> profiles = new ComboBox<>();
    private final ThreadMenu threads;
    private final SearchBox search;

    FlameToolbar(FlameModel model) {
        getStyleClass().add("flame-toolbar");
        setAlignment(Pos.CENTER_LEFT);
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
        threads = new ThreadMenu(model);
        search = new SearchBox(
                model.searchTextProperty(), model.searchProperty(), model::nextMatch, model::previousMatch);
        getChildren()
                .addAll(
                        profiles,
                        threads,
                        coloring(model.coloringProperty()),
                        icicle(model.icicleProperty()),
                        reversed(model),
                        lines(model),
                        new Spacer(),
                        search);
    }

    private static ComboBox<Coloring> coloring(Property<Coloring> chosen) {
        ComboBox<Coloring> box = new ComboBox<>();
        box.setId("coloring");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText("Colours");
        box.setTooltip(new Tooltip("What the colour of a frame tells"));
        box.getItems().setAll(Coloring.values());
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static ToggleButton icicle(BooleanProperty chosen) {
        ToggleButton button = toggle("icicle", "Icicle: root on top (i)", Feather.ARROW_DOWN);
        button.selectedProperty().bindBidirectional(chosen);
        return button;
    }

    private static ToggleButton reversed(FlameModel model) {
        ToggleButton button =
                toggle("reversed", "Callers: innermost frames at the root (Shift+I)", Feather.CORNER_LEFT_UP);
        button.setOnAction(_ -> model.toggleReversed());
        model.shapeProperty().addListener((_, _, shape) -> button.setSelected(shape.reversed()));
        return button;
    }

    private static ToggleButton lines(FlameModel model) {
        ToggleButton button = toggle("lines", "Lines: keep call sites of a method apart", Feather.HASH);
        button.setOnAction(_ -> model.toggleLines());
        model.shapeProperty().addListener((_, _, shape) -> button.setSelected(shape.lines()));
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

    /// Moves to the next or previous profile in the list, around its ends.
    void stepProfile(int step) {
        int size = profiles.getItems().size();
        if (size > 0) {
            int index = Math.floorMod(profiles.getSelectionModel().getSelectedIndex() + step, size);
            profiles.getSelectionModel().select(index);
        }
    }
}
