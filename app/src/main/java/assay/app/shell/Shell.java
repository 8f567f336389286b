package assay.app.shell;

import assay.app.edit.EditHistory;
import assay.app.job.JobsModel;
import assay.app.navigate.Navigator;
import assay.app.palette.PaletteEntry;
import assay.app.settings.SettingsModel;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// What the frame of the window shows and drives.
///
/// @param thread the JavaFX thread
/// @param stored tells what of the store the palette offers, when it was read
/// @param storeText the store and its number of runs, for the status bar
/// @param zone name of the time zone that times are shown in
/// @param version of the program
public record Shell(
        Navigator navigator,
        Screens screens,
        SettingsModel settings,
        JobsModel jobs,
        Toasts toasts,
        EditHistory history,
        FileOpening opening,
        FilePicker picker,
        Executor thread,
        FolderOpener logFolder,
        Consumer<Consumer<List<PaletteEntry>>> stored,
        ObservableValue<String> storeText,
        String zone,
        String version) {
    /// Opens one folder in the platform's file manager.
    @FunctionalInterface
    public interface FolderOpener {
        void open();
    }
}
