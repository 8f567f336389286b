package assay.analysis.model;

/// Weighted stacks over time of one event type. Stack and thread ids refer to the tables of the run it belongs to.
public record Profile(ProfileSummary summary, Samples samples) {}
