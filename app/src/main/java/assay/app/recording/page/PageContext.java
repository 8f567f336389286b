package assay.app.recording.page;

import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.app.recording.data.BaselineSource;
import assay.app.recording.data.RecordingEvents;
import assay.app.recording.data.RunData;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.notes.Notes;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.TimeAxis;
import assay.app.settings.SettingsModel;
import assay.charts.paint.Theme;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What a page is made of.
///
/// @param axis the whole recording's
/// @param jobs of this page
/// @param links of this page
/// @param effect what the selection leaves, counted in the background; null before the first count, and then for a
///     while that of the selection before
/// @param theme colours around the data, following the window's theme
/// @param locate asks where the recording's file lies now
/// @param zone in which times of day are shown
public record PageContext(
        Run run,
        RecordingSummary summary,
        TimeAxis axis,
        SelectionModel selection,
        RunData data,
        RecordingEvents events,
        PageJobs jobs,
        PageLinks links,
        ObservableValue<@Nullable SelectionEffect> effect,
        ObservableValue<Theme> theme,
        ZoneId zone,
        Output output,
        Notes notes,
        SettingsModel settings,
        BaselineSource baseline,
        Runnable locate) {}
