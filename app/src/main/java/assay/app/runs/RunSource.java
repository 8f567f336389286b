package assay.app.runs;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Note;
import assay.analysis.model.ProfileData;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import java.util.List;
import java.util.Optional;

/// A run and its data, wherever they are.
public sealed interface RunSource permits StoredRun, FileRun, ResultFileRun {
    /// The run; its id is 0 if it is not in the store.
    Run run();

    /// Of benchmarks only the facts.
    RecordingSummary summary();

    /// Results of benchmarks; empty unless its kind is scored.
    Optional<BenchmarkFile> benchmarks();

    /// Samples of one profile with the tables they refer to.
    ///
    /// @param event one of the summary's profiles
    ProfileData profile(String event);

    /// Whether its metrics, series and tables are known: a run stored by an older version of Assay has none until its
    /// file is imported again.
    boolean measured();

    /// Its metrics, without reading anything else.
    List<Metric> metrics();

    /// Metrics, series and tables; nothing if it is not [#measured()].
    Measurements measurements();

    /// What people wrote about it; nothing if it is not in the store.
    List<Note> notes();

    /// Whether the run has an id to be found again by.
    boolean stored();
}
