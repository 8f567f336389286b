package assay.app.recording.data;

import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import java.util.List;
import java.util.Optional;

/// Reads the parts of one run; each call reads anew.
public interface RunParts {
    Symbols symbols();

    List<ThreadInfo> threads();

    /// @param event event type of a profile of the run
    Samples samples(String event);

    /// Whether metrics, series and tables of the run are kept at all.
    boolean measured();

    List<Metric> metrics();

    /// The series of this name; empty if it was not recorded.
    Optional<Series> series(String name);

    /// The table of this name; empty if it was not recorded.
    Optional<FactTable> table(String name);

    /// All that was measured; takes longer than the few that a page needs.
    Measurements measurements();
}
