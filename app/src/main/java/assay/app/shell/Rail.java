package assay.app.shell;

import assay.app.navigate.Place;
import assay.app.theme.Icons;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The destinations on the left: start, library, and what is open.
final class Rail extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Screens screens;
    private final VBox open = new VBox();
    private final Label openHeading = new Label("Open");
    private final Map<Button, Place> items = new HashMap<>();

    Rail(Screens screens) {
        this.screens = screens;
        getStyleClass().add("rail");
        openHeading.getStyleClass().add("rail-heading");
        getChildren()
                .addAll(
                        destination(Feather.HOME, "Start", new Place.Start()),
                        destination(Feather.ARCHIVE, "Library", new Place.Library()),
                        openHeading,
                        open);
        screens.runs().subscribe(this::list);
        screens.navigator().currentProperty().subscribe(this::markCurrent);
        list();
    }

    private Button destination(Feather icon, String title, Place place) {
        Button button = new Button(title, Icons.of(icon));
        button.setId("rail-" + place.screen());
        style(button, place);
        button.setOnAction(_ -> screens.navigator().go(place));
        return button;
    }

    private void list() {
        items.values().removeIf(place -> !place.equals(place.parent()));
        open.getChildren().setAll(screens.runs().stream().map(this::openScreen).toList());
        openHeading.setVisible(!open.getChildren().isEmpty());
        markCurrent();
    }

    private HBox openScreen(OpenScreen screen) {
        boolean comparison = screen.place() instanceof Place.Compare;
        Button button = new Button("", Icons.of(comparison ? Feather.COLUMNS : Feather.ACTIVITY));
        button.textProperty().bind(screen.view().title());
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        style(button, screen.place());
        button.setOnAction(_ -> screens.navigator().go(screen.place()));
        HBox.setHgrow(button, Priority.ALWAYS);
        Button close =
                Icons.button(Feather.X, "Close " + screen.view().title().getValue(), () -> screens.close(screen));
        close.getStyleClass().add("rail-close");
        return new HBox(button, close);
    }

    private void style(Button button, Place place) {
        button.getStyleClass().addAll("flat", "rail-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        items.put(button, place);
    }

    private void markCurrent() {
        String current = screens.navigator().current().screen();
        items.forEach((button, place) ->
                button.pseudoClassStateChanged(CURRENT, place.screen().equals(current)));
    }
}
