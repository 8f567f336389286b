package assay.analysis.event;

/// Takes in the events of one type from a part of a chunk, in file order.
public interface EventConsumer {
    /// Takes in the next events. The columns are reused: nothing of the batch may be kept.
    void accept(EventBatch batch);
}
