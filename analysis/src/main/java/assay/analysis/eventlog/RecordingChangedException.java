package assay.analysis.eventlog;

import java.io.IOException;
import java.nio.file.Path;

/// The file is not the recording that an index was made of. The message is one sentence for a person.
public final class RecordingChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    RecordingChangedException(Path file) {
        super(file + " is another file than the recording that was imported: its single events cannot be shown."
                + " Put the recording back in its place, or import this file.");
    }
}
