package assay.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Menu items and buttons of actions.
public final class ActionNodes {
    private ActionNodes() {}

    /// While the action is impossible, the item is disabled and its text says why: menus have no tooltips.
    public static MenuItem menuItem(Action action) {
        MenuItem item = new MenuItem();
        item.setId(action.id());
        item.textProperty()
                .bind(action.text()
                        .flatMap(text -> action.obstacle()
                                .map(obstacle -> obstacle.isEmpty() ? text : text + " (" + obstacle + ")")));
        item.disableProperty().bind(action.obstacle().map(obstacle -> !obstacle.isEmpty()));
        item.setAccelerator(action.key());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Lets go of the action, which may live longer than the item.
    static void release(MenuItem item) {
        item.textProperty().unbind();
        item.disableProperty().unbind();
    }

    /// While the action is impossible, the button is disabled and its tooltip says why.
    public static Node button(Action action, Node icon) {
        Button button = new Button("", icon);
        button.setId(action.id() + ".button");
        button.textProperty().bind(action.title());
        button.disableProperty().bind(action.obstacle().map(obstacle -> !obstacle.isEmpty()));
        button.setOnAction(_ -> action.run());
        return withTooltip(button, action);
    }

    /// The tooltip belongs to a frame around the button, because a disabled node hears of no mouse.
    private static Node withTooltip(Button button, Action action) {
        StackPane frame = new StackPane(button);
        frame.getStyleClass().add("action-frame");
        Tooltip tooltip = new Tooltip();
        String key = action.key() == null ? "" : "  " + action.key().getDisplayText();
        tooltip.textProperty()
                .bind(action.title()
                        .flatMap(title -> action.obstacle()
                                .map(obstacle -> obstacle.isEmpty() ? title + key : title + ": " + obstacle)));
        Tooltip.install(frame, tooltip);
        return frame;
    }
}
