package assay.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the user can do, defined once for menus, buttons, keys and help.
///
/// @param id stable, as `run.rename`
/// @param letter key of the view itself, as `Shift+I`, that no menu may have, since it would fire while somebody types;
///     empty for none
/// @param obstacle why it cannot be done now, as a clause without a full stop; empty if it can
public record Action(
        String id,
        MenuSlot menu,
        ObservableValue<String> title,
        @Nullable KeyCombination key,
        String letter,
        ObservableValue<String> obstacle,
        Runnable effect) {
    private static final ObservableValue<String> NONE = new FixedText("");

    /// Without a key, and always possible.
    public static Action of(String id, MenuSlot menu, String title, Runnable effect) {
        return new Action(id, menu, new FixedText(title), null, "", NONE, effect);
    }

    /// @param key as `Shortcut+Shift+E`; `Shortcut` is the command key on macOS and the control key elsewhere
    public Action withKey(String key) {
        return new Action(id, menu, title, KeyCombination.valueOf(key), letter, obstacle, effect);
    }

    /// @param letter as `i` or `Shift+I`
    public Action withLetter(String letter) {
        return new Action(id, menu, title, key, letter, obstacle, effect);
    }

    /// The key or letter as a person reads it; empty without either.
    String keyText() {
        return key == null ? letter : key.getDisplayText();
    }

    /// The title, and the letter in brackets behind it.
    ObservableValue<String> text() {
        return letter.isEmpty() ? title : title.map(words -> words + " (" + letter + ")");
    }

    public Action withObstacle(ObservableValue<String> obstacle) {
        return new Action(id, menu, title, key, letter, obstacle, effect);
    }

    public Action withTitle(ObservableValue<String> title) {
        return new Action(id, menu, title, key, letter, obstacle, effect);
    }

    /// Does it, unless something stands against it.
    public void run() {
        if (obstacle.getValue().isEmpty()) {
            effect.run();
        }
    }
}
