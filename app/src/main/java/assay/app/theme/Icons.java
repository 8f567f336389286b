package assay.app.theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons, and buttons that have nothing else.
public final class Icons {
    private Icons() {}

    public static Node of(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }

    /// @param name what it does, for the tooltip and for screen readers
    public static Button button(Feather icon, String name, Runnable run) {
        Button button = new Button("", of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> run.run());
        return button;
    }
}
