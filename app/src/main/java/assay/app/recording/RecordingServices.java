package assay.app.recording;

import assay.app.baseline.Baselines;
import assay.app.edit.EditHistory;
import assay.app.failure.FailureMessages;
import assay.app.input.Inputs;
import assay.app.job.JobRunner;
import assay.app.navigate.Navigator;
import assay.app.recording.notes.NoteBook;
import assay.app.recording.page.FileExport;
import assay.app.recording.page.PdfExport;
import assay.app.settings.SettingsModel;
import assay.app.shell.FilePicker;
import assay.app.shell.Toasts;
import assay.charts.paint.Theme;
import assay.storage.RunStore;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;

/// What the screens of recordings share.
///
/// @param inputs opens the files that runs were imported from
/// @param theme colours around the data, following the window's theme
/// @param zone in which times of day are shown
/// @param nanos a clock for short times
public record RecordingServices(
        RunStore store,
        Inputs inputs,
        JobRunner jobs,
        Navigator navigator,
        Toasts toasts,
        EditHistory edits,
        FailureMessages failures,
        ObservableValue<Theme> theme,
        ZoneId zone,
        LongSupplier nanos,
        NoteBook notes,
        Baselines baselines,
        PdfExport pdf,
        FileExport files,
        SettingsModel settings,
        FilePicker picker) {}
