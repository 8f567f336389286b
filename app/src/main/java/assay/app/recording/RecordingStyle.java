package assay.app.recording;

import java.net.URL;
import java.util.Objects;

/// The style sheet of the views of recordings.
public final class RecordingStyle {
    private RecordingStyle() {}

    /// Address of the sheet, for a node's style sheets.
    public static String sheet() {
        URL sheet = RecordingStyle.class.getResource("recording.css");
        return Objects.requireNonNull(sheet, "recording.css").toExternalForm();
    }
}
