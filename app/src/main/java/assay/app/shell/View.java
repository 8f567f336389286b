package assay.app.shell;

import assay.app.navigate.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One screen, plugged into the window by a [ViewFactory]. It lives until its screen is closed; places that differ in
/// their state only are shown by the same view. JavaFX thread only.
public interface View {
    /// The same node every time.
    Node node();

    /// For the breadcrumb, the rail and the window's title.
    ObservableValue<String> title();

    /// Called when the view comes to the front, and when its place changes while it is there.
    void show(Place place);

    /// Called when another view comes to the front.
    default void hide() {}

    /// Called once, when the screen is closed: running work is cancelled.
    default void close() {}

    /// What the menus offer while the view is shown, if that never changes.
    default List<Action> actions() {
        return List.of();
    }

    /// What the menus offer now.
    default ObservableValue<List<Action>> actionsProperty() {
        return new ReadOnlyObjectWrapper<>(actions()).getReadOnlyProperty();
    }

    /// Keys of the view that are not those of an action.
    default List<Letter> letters() {
        return List.of();
    }

    /// Gives the keyboard to where the user most likely wants it.
    default void focus() {
        node().requestFocus();
    }
}
