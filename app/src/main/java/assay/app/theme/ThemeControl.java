package assay.app.theme;

import assay.app.settings.ThemeChoice;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Keeps the window in the theme that the user chose, or in the system's while it is chosen.
public final class ThemeControl {
    private static final int BASE_FONT_PIXELS = 13;

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ObservableValue<ThemeChoice> choice;
    private final ReadOnlyIntegerProperty zoomPercent;

    /// @param zoomPercent size of texts, 100 for the usual one
    public ThemeControl(ObservableValue<ThemeChoice> choice, ReadOnlyIntegerProperty zoomPercent) {
        this.choice = choice;
        this.zoomPercent = zoomPercent;
    }

    /// Whether the dark theme is shown; for what is painted without style sheets.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Styles a scene from now on. Dialogs and popups owned by it follow it by themselves.
    public void follow(Scene scene) {
        BundledFont.load();
        scene.getStylesheets().add(stylesheet());
        choice.subscribe(now -> scene.getPreferences().setColorScheme(schemeOf(now)));
        scene.getPreferences().colorSchemeProperty().subscribe(this::apply);
        zoomPercent.subscribe(now -> zoom(scene, now.intValue()));
    }

    /// Null stands for the system's scheme, which the scene then follows while it changes.
    @SuppressWarnings("NullAway") // setColorScheme is documented to take null
    private static ColorScheme schemeOf(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private void apply(ColorScheme scheme) {
        boolean isDark = scheme == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        dark.set(isDark);
    }

    private static void zoom(Scene scene, int percent) {
        scene.getRoot().setStyle("-fx-font-size: %.1fpx;".formatted(BASE_FONT_PIXELS * percent / 100.0));
    }

    private static String stylesheet() {
        URL sheet = ThemeControl.class.getResource("/assay/app/app.css");
        return Objects.requireNonNull(sheet, "app.css").toExternalForm();
    }
}
