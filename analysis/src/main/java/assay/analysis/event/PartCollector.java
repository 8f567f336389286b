package assay.analysis.event;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;

/// Collects from the events of one type in a part of a chunk what an [EventTopic] wants to know.
public interface PartCollector extends EventConsumer {
    /// Adds what was collected to the whole run. Called once, after the last batch, in the order of the file and never
    /// for two parts at a time. Keys and positions that the columns held can be resolved now, and only now.
    ///
    /// @throws Damage if constants cannot be read; what was added before stays
    void merge(Constants constants) throws Damage;
}
