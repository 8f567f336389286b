package assay.app.settings;

import java.nio.file.Path;
import java.util.List;

/// What is remembered.
///
/// @param zoomPercent size of everything in the window: 100 is the platform's own
/// @param recent files opened, newest first
public record Settings(ThemeChoice theme, WindowSize window, int zoomPercent, List<Path> recent) {
    /// Before the user changed anything.
    public static final Settings DEFAULT = new Settings(ThemeChoice.SYSTEM, WindowSize.DEFAULT, 100, List.of());

    public Settings {
        recent = List.copyOf(recent);
    }
}
