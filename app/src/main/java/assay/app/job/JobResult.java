package assay.app.job;

/// What the jobs area says of a finished job.
///
/// @param text one line, as `1 recording added`
/// @param open shows it
public record JobResult(String text, Runnable open) {}
