package assay.app.runs;

import assay.analysis.model.Run;
import java.util.List;

/// What became of one file.
///
/// @param run the new run, or the one that is made from the same bytes
/// @param problems what could not be read
/// @param millis time from opening the file to the end of the store's transaction
public record ImportedRun(Run run, ImportStatus status, List<ImportProblem> problems, long millis) {
    public ImportedRun {
        problems = List.copyOf(problems);
    }
}
