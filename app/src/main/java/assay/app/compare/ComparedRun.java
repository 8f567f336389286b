package assay.app.compare;

import assay.analysis.model.ProfileData;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import java.util.function.Function;

/// One side of a comparison.
///
/// @param load reads the profile of an event type
public record ComparedRun(Run run, RecordingSummary summary, Function<String, ProfileData> load) {}
