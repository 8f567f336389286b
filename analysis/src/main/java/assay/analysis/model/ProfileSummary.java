package assay.analysis.model;

/// The totals of one profile, without its samples.
///
/// @param event event type name as recorded, for example `jdk.ExecutionSample`; identifies the profile within its run
/// @param samples samples taken; an event that stands for several counts as many
/// @param weight sum of the samples' weights in `unit`
/// @param truncatedSamples samples whose stack was cut at the recording's depth limit: their root is not the thread's
/// @param stacklessSamples samples without any stack trace
public record ProfileSummary(
        ProfileKind kind,
        String event,
        WeightUnit unit,
        long samples,
        long weight,
        long truncatedSamples,
        long stacklessSamples) {}
