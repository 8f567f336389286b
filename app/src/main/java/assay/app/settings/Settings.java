package assay.app.settings;

import java.nio.file.Path;
import java.util.List;

/// What is remembered.
///
/// @param zoomPercent size of everything in the window: 100 is the platform's own
/// @param recent files opened, newest first
/// @param wheelZooms whether the wheel zooms flame graphs, rather than scrolls them
/// @param ownPackages packages and classes that a person wrote; empty if never told
public record Settings(
        ThemeChoice theme,
        WindowSize window,
        int zoomPercent,
        List<Path> recent,
        boolean wheelZooms,
        List<String> ownPackages) {
    /// Before the user changed anything.
    public static final Settings DEFAULT = new Settings(ThemeChoice.SYSTEM, WindowSize.DEFAULT, 100, List.of());

    public Settings {
        recent = List.copyOf(recent);
        ownPackages = List.copyOf(ownPackages);
    }

    /// With everything else as it was before the user changed anything.
    public Settings(ThemeChoice theme, WindowSize window, int zoomPercent, List<Path> recent) {
        this(theme, window, zoomPercent, recent, false, List.of());
    }
}
