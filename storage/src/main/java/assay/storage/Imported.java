package assay.storage;

import assay.analysis.model.Run;

/// The run that a file became.
///
/// @param duplicate whether the store held the same bytes before: `run` is then the run of that import, out of the bin
///     if it lay there, measured if it was not, and nothing else has changed
public record Imported(Run run, boolean duplicate) {}
