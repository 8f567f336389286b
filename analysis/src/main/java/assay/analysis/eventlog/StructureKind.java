package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;

/// The structures that people know by a name rather than by their fields.
public enum StructureKind {
    THREAD,
    CLASS,
    METHOD,
    FRAME,
    STACK_TRACE,
    OTHER;

    /// The kind of a structure by the name of its type, whose package depends on the version of the format.
    public static StructureKind of(Structure structure) {
        String type = structure.type();
        return switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "Thread" -> type.startsWith("java.lang.") ? THREAD : OTHER;
            case "Class" -> type.startsWith("java.lang.") ? CLASS : OTHER;
            case "Method" -> type.contains(".types.") ? METHOD : OTHER;
            case "StackFrame" -> type.contains(".types.") ? FRAME : OTHER;
            case "StackTrace" -> type.contains(".types.") ? STACK_TRACE : OTHER;
            default -> OTHER;
        };
    }
}
