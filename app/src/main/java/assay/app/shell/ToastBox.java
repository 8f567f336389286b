package assay.app.shell;

import assay.app.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The short messages over the lower edge of the view.
final class ToastBox extends VBox {
    private final Toasts toasts;

    ToastBox(Toasts toasts) {
        this.toasts = toasts;
        setId("toasts");
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        toasts.shown().subscribe(this::list);
    }

    private void list() {
        getChildren().setAll(toasts.shown().stream().map(this::node).toList());
    }

    private HBox node(Toast toast) {
        Label text = new Label(toast.text());
        HBox node = new HBox(text);
        node.getStyleClass().add("toast");
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(toast.text());
        if (toast.offer() != null) {
            Toast.Offer offer = toast.offer();
            Button button = new Button(offer.title());
            button.getStyleClass().addAll("small", "accent");
            button.setOnAction(_ -> {
                toasts.dismiss(toast);
                offer.effect().run();
            });
            node.getChildren().add(button);
        }
        node.getChildren().add(Icons.button(Feather.X, "Dismiss", () -> toasts.dismiss(toast)));
        return node;
    }
}
