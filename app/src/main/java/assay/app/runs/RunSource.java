package assay.app.runs;

import assay.analysis.model.ProfileData;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;

/// A run and its data, wherever they are.
public sealed interface RunSource permits StoredRun, FileRun {
    /// The run; its id is 0 if it is not in the store.
    Run run();

    RecordingSummary summary();

    /// Samples of one profile with the tables they refer to.
    ///
    /// @param event one of the summary's profiles
    ProfileData profile(String event);

    /// Whether the run has an id to be found again by.
    boolean stored();
}
