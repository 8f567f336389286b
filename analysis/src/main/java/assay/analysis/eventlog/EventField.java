package assay.analysis.eventlog;

import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;

/// A field of an event or of a structure inside one, as the recording declares it.
///
/// @param label for a person, empty if the recording has none
/// @param description one or more sentences, empty if the recording has none
/// @param type name of the type of its value, or of each value of an array
/// @param unsigned whether a number has no sign
public record EventField(
        String name, String label, String description, String type, Meaning meaning, boolean unsigned, boolean array) {
    private static final String STACK_TRACE = ".types.StackTrace";

    static EventField of(TypeInfo owner, Field field, Metadata metadata) {
        TypeInfo type = metadata.type(field.type());
        return new EventField(
                field.name(),
                Meaning.text(field.notes(), "Label", metadata),
                Meaning.text(field.notes(), "Description", metadata),
                type == null ? "" : type.name(),
                meaning(owner, field, metadata),
                Meaning.has(field.notes(), "Unsigned", metadata),
                field.array());
    }

    /// Some producers leave the annotations of the fields away that every event has.
    private static Meaning meaning(TypeInfo owner, Field field, Metadata metadata) {
        Meaning meaning = Meaning.of(field.notes(), metadata);
        if (!owner.event() || meaning != Meaning.PLAIN) {
            return meaning;
        }
        return switch (field.name()) {
            case "startTime" -> Meaning.MOMENT;
            case "duration" -> Meaning.SPAN;
            default -> meaning;
        };
    }

    /// Whether the value is a stack trace.
    public boolean isStackTrace() {
        return type.endsWith(STACK_TRACE) && !array;
    }

    /// Whether the value is a thread.
    public boolean isThread() {
        return type.equals("java.lang.Thread") && !array;
    }
}
