package assay.analysis.jfr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type as the metadata of a chunk declares it: an event, a structure of constants, or a primitive without fields.
///
/// @param simple whether a value is meant to be seen as that of its only field, as a symbol is as its text
public record TypeInfo(long id, String name, boolean event, boolean simple, List<Field> fields, List<Note> notes) {
    /// The field with this name, null if the type has none.
    public @Nullable Field field(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    /// @param pooled whether the value is a key into the constant pool of the type
    /// @param array whether there are any number of values after their count
    public record Field(String name, long type, boolean pooled, boolean array, List<Note> notes) {}

    /// An annotation on a type or a field, such as its label or its unit.
    ///
    /// @param type id of the annotation's type
    /// @param values its attributes; those of an array are joined as they stand
    public record Note(long type, List<String> values) {}
}
