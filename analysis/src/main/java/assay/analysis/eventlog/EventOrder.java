package assay.analysis.eventlog;

/// In which order events come.
public enum EventOrder {
    /// As they stand in the file: roughly by time, threads one behind the other.
    FILE,
    /// By their start, those of the same start and those without one as they stand in the file.
    TIME
}
