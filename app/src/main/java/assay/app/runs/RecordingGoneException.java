package assay.app.runs;

import assay.analysis.model.Run;
import java.io.IOException;

/// The file of a stored run is no longer what it was imported from, so that its single events cannot be read. The
/// message is one sentence for a person.
public final class RecordingGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    private RecordingGoneException(Run run, String what) {
        super("The recording of run %d (%s) %s %s; single events are read from there. Put it back, or import it again."
                .formatted(run.id(), run.name(), what, run.source().path()));
    }

    static RecordingGoneException missing(Run run) {
        return new RecordingGoneException(run, "is no longer at");
    }

    static RecordingGoneException changed(Run run) {
        return new RecordingGoneException(run, "is not the file that now lies at");
    }
}
