package assay.analysis.eventlog;

import java.util.Set;

/// A condition on the fields of an event, compiled for one type of a chunk.
interface FieldTest {
    /// @param slots of the fields that [#addFields] names, as their shape gives them
    boolean accepts(long[] slots);

    /// Adds the indexes of the fields that are looked at.
    void addFields(Set<Integer> fields);
}
