package assay.analysis.recording;

import java.util.List;

/// A type as the metadata of a chunk declares it: an event, a structure of constants, or a primitive without fields.
record TypeInfo(long id, String name, boolean event, List<Field> fields) {
    /// @param pooled whether the value is a key into the constant pool of the type
    /// @param array whether there are any number of values after their count
    record Field(String name, long type, boolean pooled, boolean array) {}
}
