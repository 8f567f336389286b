package assay.analysis.model;

/// Takes the samples of a recording while it is being read, so that they need not all be in memory at a time.
@FunctionalInterface
public interface SampleSink {
    /// Takes the next samples of one event type, those of a chunk or a part of it. Called by the thread that reads the
    /// recording.
    ///
    /// @param event event type name as recorded
    /// @param samples in the order of the file; their ids are rows of the tables that the run will have in the end
    void accept(String event, Samples samples);
}
