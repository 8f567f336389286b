package assay.app.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The settings while the window is open; each change is written at once.
public final class SettingsModel {
    private static final int RECENT = 20;

    private final SettingsFile file;
    private final Consumer<IOException> failed;
    private final ObjectProperty<ThemeChoice> theme;
    private final IntegerProperty zoomPercent;
    private final BooleanProperty wheelZooms;
    private final ObjectProperty<List<String>> ownPackages;
    private final ObservableList<Path> recent;
    private final ObservableList<Path> readRecent;
    private WindowSize window;

    /// @param failed told when the settings could not be written
    public SettingsModel(SettingsFile file, Settings loaded, Consumer<IOException> failed) {
        this.file = file;
        this.failed = failed;
        theme = new SimpleObjectProperty<>(loaded.theme());
        zoomPercent = new SimpleIntegerProperty(loaded.zoomPercent());
        recent = FXCollections.observableArrayList(loaded.recent());
        readRecent = FXCollections.unmodifiableObservableList(recent);
        window = loaded.window();
        wheelZooms = new SimpleBooleanProperty(loaded.wheelZooms());
        ownPackages = new SimpleObjectProperty<>(loaded.ownPackages());
        theme.subscribe((_, _) -> save());
        wheelZooms.subscribe((_, _) -> save());
        ownPackages.subscribe((_, _) -> save());
        zoomPercent.subscribe((_, _) -> save());
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    public IntegerProperty zoomPercentProperty() {
        return zoomPercent;
    }

    /// Whether the wheel zooms flame graphs, rather than scrolls them.
    public BooleanProperty wheelZoomsProperty() {
        return wheelZooms;
    }

    /// Packages and classes that the person wrote; empty if never told.
    public ObjectProperty<List<String>> ownPackagesProperty() {
        return ownPackages;
    }

    public WindowSize window() {
        return window;
    }

    public void setWindow(WindowSize window) {
        if (!this.window.equals(window)) {
            this.window = window;
            save();
        }
    }

    /// Files opened, newest first.
    public ObservableList<Path> recent() {
        return readRecent;
    }

    /// Puts a file on top of the recent ones.
    public void remember(Path opened) {
        Path path = opened.toAbsolutePath().normalize();
        recent.remove(path);
        recent.addFirst(path);
        if (recent.size() > RECENT) {
            recent.remove(RECENT, recent.size());
        }
        save();
    }

    public void forget(Path path) {
        if (recent.remove(path)) {
            save();
        }
    }

    private void save() {
        try {
            file.save(
                    new Settings(theme.get(), window, zoomPercent.get(), recent, wheelZooms.get(), ownPackages.get()));
        } catch (IOException e) {
            failed.accept(e);
        }
    }
}
