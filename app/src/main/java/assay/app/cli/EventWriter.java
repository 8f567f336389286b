package assay.app.cli;

import assay.analysis.eventlog.Event;
import java.io.IOException;

/// Prints events one after the other.
interface EventWriter {
    void begin() throws IOException;

    void write(Event event) throws IOException;

    void end() throws IOException;
}
