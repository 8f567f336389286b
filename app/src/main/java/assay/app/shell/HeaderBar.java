package assay.app.shell;

import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import assay.app.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Back, forward, and the breadcrumb: the place above, then the title of the view.
final class HeaderBar extends HBox {
    private final HBox trail = new HBox();
    private final Label title = new Label();
    private final Navigator navigator;

    HeaderBar(Shell shell) {
        navigator = shell.navigator();
        getStyleClass().add("header-bar");
        Button back = Icons.button(Feather.ARROW_LEFT, "Back (Alt+Left)", navigator::back);
        back.disableProperty().bind(navigator.canGoBackProperty().not());
        Button forward = Icons.button(Feather.ARROW_RIGHT, "Forward (Alt+Right)", navigator::forward);
        forward.disableProperty().bind(navigator.canGoForwardProperty().not());
        trail.getStyleClass().add("trail");
        title.getStyleClass().add("trail-current");
        title.setId("view-title");
        title.textProperty().bind(shell.screens().frontProperty().flatMap(View::title));
        getChildren().addAll(back, forward, trail);
        navigator.currentProperty().subscribe(this::show);
    }

    private void show(Place place) {
        trail.getChildren().clear();
        Place parent = place.parent();
        if (!parent.equals(place)) {
            Hyperlink above = new Hyperlink("Library");
            above.setOnAction(_ -> navigator.go(parent));
            Label separator = new Label("\u203a");
            separator.getStyleClass().add("trail-separator");
            trail.getChildren().addAll(above, separator);
        }
        trail.getChildren().add(title);
    }
}
