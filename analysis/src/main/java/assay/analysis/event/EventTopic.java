package assay.analysis.event;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import java.util.List;

/// Something that is computed from the events of a run, such as the pauses of its garbage collector. Lives as long as
/// the run is being read.
public interface EventTopic {
    /// The fields that are wanted of the events of a type; empty if it is of no interest. Fields that the type does not
    /// have are left out of the columns.
    List<String> fields(TypeInfo type, Metadata metadata);

    /// Starts on one type in a part of a chunk. Parts may be read at the same time by several threads, so what this
    /// gives must not share anything that changes with others until [PartCollector#merge] is called.
    ///
    /// @param type one for which [#fields] gave fields
    PartCollector open(TypeInfo type, Metadata metadata, ChunkClock clock);
}
