package assay.app.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What became of a file that may be several runs.
public record ImportedRuns(List<ImportedRun> runs, List<Refused> refused) {
    /// A part of the file that is no run, and why.
    public record Refused(Path source, IOException reason) {}

    public ImportedRuns {
        runs = List.copyOf(runs);
        refused = List.copyOf(refused);
    }
}
